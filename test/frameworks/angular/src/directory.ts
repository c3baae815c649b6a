import { Component, CUSTOM_ELEMENTS_SCHEMA, input, output } from '@angular/core';
import 'community-resource-finder/define';
import type { Query } from 'community-resource-finder';

@Component({
  selector: 'app-directory',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <resource-finder
      feed="services.csv" time-zone="America/New_York" heading-level="2" [attr.lang]="lang()" [config]="config" [query]="query()"
      (rf-ready)="heard.emit('ready')"
      (rf-select)="heard.emit($event.state)"
      (rf-contact)="heard.emit($event.channel)"
    >
      <div slot="crisis" class="rf-crisis">
        <p><b>988</b>: call or text, any time <a href="tel:988">Call 988</a> <a href="sms:988">Text 988</a></p>
        <p class="rf-danger">Life in danger now: <b>911</b> <a href="tel:911">Call 911</a></p>
      </div>
      <ul>
        @for (line of lines(); track line.phone) { <li>{{ line.name }} <a [href]="'tel:' + line.phone">{{ line.phone }}</a></li> }
      </ul>
    </resource-finder>
  `,
})
export class Directory {
  readonly lang = input.required<string>();
  readonly query = input.required<Query>();
  readonly lines = input.required<{ name: string; phone: string }[]>();
  readonly heard = output<string>();
  readonly config = { notice: 'Call before you go.' };
}
