import fc from 'fast-check';

// The same cases in every run, so that a red build is the change's own fault; FC_SEED=7 npx vitest run looks at others.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_123) });
