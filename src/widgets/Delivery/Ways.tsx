import { useState } from 'react';
import { numbersCsv } from '../../domain/delivery/csv';
import { deliveryMarkdown } from '../../domain/delivery/markdown';
import type { DeliveryReport } from '../../domain/delivery/reportSchema';
import { fleetSvg } from '../../domain/delivery/svg';
import controls from '../parts/controls.module.css';
import { CopyButton } from '../parts/CopyButton';
import { saveAsFile } from '../parts/files';
import { savePng } from '../parts/savePng';

const UTF8_MARK = '\ufeff';
type Props = { readonly report: DeliveryReport };

/** Tables, texts and pictures of a report, for other tools. */
export function Ways({ report }: Props) {
  const [failed, setFailed] = useState('');
  return (
    <div className={controls.row}>
      <button
        type="button"
        className={controls.plain}
        onClick={() => saveAsFile('delivery.csv', UTF8_MARK + numbersCsv(report), 'text/csv')}
      >
        Save the numbers as CSV
      </button>
      <CopyButton
        className={controls.plain}
        text={() => deliveryMarkdown(report)}
        label="Copy as Markdown"
      >
        Copy as Markdown
      </CopyButton>
      <button
        type="button"
        className={controls.plain}
        onClick={() => saveAsFile('delivery.svg', fleetSvg(report), 'image/svg+xml')}
      >
        Save the picture as SVG
      </button>
      <button
        type="button"
        className={controls.plain}
        onClick={() =>
          void savePng('delivery.png', fleetSvg(report)).then((isSaved) =>
            setFailed(isSaved ? '' : 'This browser draws no PNG; save the picture as SVG.'),
          )
        }
      >
        Save the picture as PNG
      </button>
      {failed !== '' && (
        <p className={controls.must} role="status">
          {failed}
        </p>
      )}
    </div>
  );
}
