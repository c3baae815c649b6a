import 'community-resource-finder/react';
import { useCallback } from 'react';
import type { ResourceFinder } from 'community-resource-finder';
import type { DirectoryProps } from './App';

const config = { notice: 'Call before you go.' };

export function ServedDirectory({ lang, query, lines, heard }: DirectoryProps) {
  const attach = useCallback((finder: ResourceFinder) => {
    const life = new AbortController();
    finder.config = config;
    finder.addEventListener('rf-ready', () => heard('ready'), life);
    finder.addEventListener('rf-select', (event) => heard(event.state), life);
    finder.addEventListener('rf-contact', (event) => heard(event.channel), life);
    return () => life.abort();
  }, [heard]);
  return (
    <resource-finder ref={attach} feed="services.csv" time-zone="America/New_York" heading-level={2} lang={lang} query={query}>
      <div slot="crisis" className="rf-crisis">
        <p><b>988</b>: call or text, any time <a href="tel:988">Call 988</a> <a href="sms:988">Text 988</a></p>
        <p className="rf-danger">Life in danger now: <b>911</b> <a href="tel:911">Call 911</a></p>
      </div>
      <ul>
        {lines.map(({ name, phone }) => <li key={phone}>{name} <a href={`tel:${phone}`}>{phone}</a></li>)}
      </ul>
    </resource-finder>
  );
}
