import type { algoliasearch } from 'algoliasearch';

type Requester = NonNullable<NonNullable<Parameters<typeof algoliasearch>[2]>['requester']>;
type Request = Parameters<Requester['send']>[0];
type Response = Awaited<ReturnType<Requester['send']>>;

/** Seconds before a request is sent again; after the last the push gives up. */
const WAITS = [1, 2, 5, 15, 30];

export type Patience = {
  /** Waits so many seconds. */
  readonly wait: (seconds: number) => Promise<void>;
  readonly say: (text: string) => void;
};

async function once({ url, method, headers, data, responseTimeout }: Request): Promise<Response> {
  try {
    const signal = AbortSignal.timeout(responseTimeout);
    const body = data instanceof Uint8Array ? new TextDecoder().decode(data) : data;
    const answer = await fetch(url, { method, headers, signal, body: body ?? null });
    return { status: answer.status, content: await answer.text(), isTimedOut: false };
  } catch (error) {
    const isTimedOut = error instanceof Error && error.name === 'TimeoutError';
    return { status: 0, content: String(error), isTimedOut };
  }
}

/** A quota that is used up does not come back by waiting. */
function passes({ status, content }: Response): boolean {
  return status === 0 || status >= 500 || (status === 429 && !/quota/i.test(content));
}

/** Sends a request, and goes on with that very request when the network or Algolia asks for patience. */
export function patientRequester({ wait, say }: Patience): Requester {
  return {
    send: async (request) => {
      let answer = await once(request);
      for (const [number, seconds] of WAITS.entries()) {
        if (!passes(answer)) break;
        const why = answer.status === 0 ? 'does not answer' : `answers ${answer.status}`;
        say(`Algolia ${why}; again in ${seconds} s (${number + 1} of ${WAITS.length}).`);
        await wait(seconds);
        answer = await once(request);
      }
      return answer;
    },
  };
}
