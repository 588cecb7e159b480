import { useState } from 'react';
import { numbersCsv } from '../../domain/delivery/csv';
import { deliveryMarkdown } from '../../domain/delivery/markdown';
import type { DeliveryReport } from '../../domain/delivery/reportSchema';
import { fleetSvg } from '../../domain/delivery/svg';
import controls from '../parts/controls.module.css';
import { CopyButton } from '../parts/CopyButton';
import { saveAsFile } from '../parts/files';

const UTF8_MARK = '\ufeff';
const SHARP = 2;

/** The picture as dots, drawn by the browser from our own SVG. */
async function savePng(svg: string): Promise<void> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SHARP;
  canvas.height = image.naturalHeight * SHARP;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas');
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  if (blob === null) throw new Error('no picture');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = 'delivery.png';
  link.click();
  URL.revokeObjectURL(link.href);
}

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
          savePng(fleetSvg(report)).catch(() =>
            setFailed('This browser draws no PNG; save the picture as SVG.'),
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
