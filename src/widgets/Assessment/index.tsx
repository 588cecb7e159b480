import type { MaturityModel } from '../../domain/maturity/schema';
import { Body } from './Body';
import { useSheet } from './useSheet';
import { useShelf } from './useShelf';

type Props = {
  /** A maturity model, checked by the build. */
  readonly model: MaturityModel;
};

/** A maturity self-assessment on any model: aspects as steps, a result, files and links. Nothing leaves the browser. */
export default function Assessment({ model }: Props) {
  const shelf = useShelf(model.id);
  const open = useSheet(model, shelf.openId);
  return <Body model={model} shelf={shelf} open={open} />;
}
