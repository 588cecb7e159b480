import { useState } from 'react';
import { COMPARED, sayValue } from '../../domain/delivery/figures';
import type { DeliveryReport, Numbers } from '../../domain/delivery/reportSchema';
import controls from '../parts/controls.module.css';
import { ScrollTable } from '../parts/ScrollTable';
import styles from './services.module.css';
import { Strip } from './Strip';

/** The five; the guard stands on the card of the change fail rate. */
const FIVE = COMPARED.filter(({ name }) => name !== 'failedPerWeek');
const FOLDED = 20;

function intervalOf(name: string, { leadTime, changeFail, recovery, rework }: Numbers) {
  if (name === 'leadTimeP50') return leadTime.interval;
  if (name === 'changeFailShare') return changeFail.interval;
  if (name === 'recoveryMedian') return recovery.interval;
  return name === 'reworkShare' ? rework.interval : null;
}

type RowProps = {
  readonly numbers: Numbers;
  readonly most: ReadonlyMap<string, number>;
};

function Cells({ numbers, most }: RowProps) {
  return FIVE.map(({ name, title, measured, value }) => {
    const number = value(numbers);
    return (
      <td key={name} data-label={title} className={number === null ? styles.none : undefined}>
        {sayValue(measured, number)}
        {/* All together deploys more often than any service: it has no place on their line. */}
        {number !== null && number <= (most.get(name) ?? 0) && (
          <Strip
            value={number}
            interval={intervalOf(name, numbers)}
            most={most.get(name) ?? 0}
            size="small"
          />
        )}
      </td>
    );
  });
}

type FleetProps = { readonly report: DeliveryReport };

function Fleet({ report: { fleet, services } }: FleetProps) {
  return (
    <details className={styles.fleet}>
      <summary>The fleet: smallest, middle and largest of {services.length} services</summary>
      <ScrollTable>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Smallest</th>
            <th scope="col">Middle</th>
            <th scope="col">Largest</th>
            <th scope="col">Services</th>
          </tr>
        </thead>
        <tbody>
          {COMPARED.map(({ name, title, measured }) => {
            const spread = fleet[name];
            if (spread === undefined) return null;
            return (
              <tr key={name}>
                <th scope="row">{title}</th>
                <td data-label="Smallest">{sayValue(measured, spread.min)}</td>
                <td data-label="Middle">{sayValue(measured, spread.median)}</td>
                <td data-label="Largest">{sayValue(measured, spread.max)}</td>
                <td data-label="Services">
                  {spread.services}, {spread.noData} without data
                </td>
              </tr>
            );
          })}
        </tbody>
      </ScrollTable>
    </details>
  );
}

type Props = {
  readonly report: DeliveryReport;
  readonly shown: string;
  readonly onShow: (service: string) => void;
};

/** A row a service, all of them together last and labelled. Lines of one column have one scale. */
export function Services({ report, shown, onShow }: Props) {
  const [length, setLength] = useState<'folded' | 'whole'>('folded');
  const { services, together } = report;
  const rows = length === 'folded' ? services.slice(0, FOLDED) : services;
  const most = new Map(
    FIVE.map(({ name, value }) => {
      const ends = services.flatMap(({ numbers }) => [
        value(numbers) ?? 0,
        intervalOf(name, numbers)?.high ?? 0,
      ]);
      return [name, Math.max(0, ...ends)];
    }),
  );
  return (
    <section className={styles.services} aria-labelledby="by-service">
      <h3 id="by-service">By service</h3>
      <div className={styles.scroll} role="group" aria-label="Table, scrolls sideways" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Service</th>
              {FIVE.map(({ name, title }) => (
                <th key={name} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ service, numbers }) => (
              <tr key={service}>
                <th scope="row">
                  <button
                    type="button"
                    className={controls.linky}
                    data-needs-script=""
                    aria-pressed={service === shown}
                    onClick={() => onShow(service)}
                  >
                    {service === '' ? 'rows without a service' : service}
                  </button>
                  {/* A button is not printed, and does nothing without JavaScript. */}
                  <span className={styles.name}>
                    {service === '' ? 'rows without a service' : service}
                  </span>
                </th>
                <Cells numbers={numbers} most={most} />
              </tr>
            ))}
            {services.length > 1 && (
              <tr className={styles.all}>
                <th scope="row">All together, no average of services</th>
                <Cells numbers={together} most={most} />
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <p className={controls.note}>
        A dot is the number, the box its 90 % interval; without a box there is too little for one.
      </p>
      {rows.length < services.length && (
        <button type="button" className={controls.plain} onClick={() => setLength('whole')}>
          Show all {services.length} services
        </button>
      )}
      {services.length > 1 && <Fleet report={report} />}
    </section>
  );
}
