import organisation from '@generated/handbook/default/organisation.json';
import { OrganisationTable } from '../parts/OrganisationTable';
import { Notice } from '../parts/Notice';

type Props = {
  /** The model's id, as its data file has it. */
  readonly model: string;
};

/** Where the company's teams stand, from the files of results/. Without one it says how to begin. */
export default function Organisation({ model: id }: Props) {
  const own = organisation.find((model) => model.id === id);
  if (own === undefined) {
    const known = organisation.map((model) => model.id).join(', ');
    throw new Error(`<Organisation model="${id}" />: no such model. Models: ${known}.`);
  }
  if (own.results.length === 0) {
    return (
      <Notice title="No team has added a result yet.">
        <p>
          The first one takes 20 minutes: answer the assessment, name the platform and the day,
          choose “Save as file”, and put the file into the folder <code>results/</code>.
        </p>
      </Notice>
    );
  }
  return (
    <OrganisationTable model={own} results={own.results} fileName={`${own.id}-organisation`} />
  );
}
