import 'community-resource-finder/react';
import type { DirectoryProps } from './App';

const config = { notice: 'Call before you go.' };

export function Directory({ lang, query, lines, heard }: DirectoryProps) {
  return (
    <resource-finder
      feed="services.csv" time-zone="America/New_York" heading-level={2} lang={lang} config={config} query={query}
      onrf-ready={() => heard('ready')}
      onrf-select={(event) => heard(event.state)}
      onrf-contact={(event) => heard(event.channel)}
    >
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
