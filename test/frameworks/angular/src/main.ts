import { Component, computed, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { Query } from 'community-resource-finder';
import { Directory } from './directory';

const all = [{ name: 'Food, housing and local services', phone: '211' }, { name: 'Líneas locales', phone: '311' }];

@Component({
  selector: 'app-root',
  imports: [Directory],
  host: { '(window:hashchange)': 'go()' },
  template: `
    <nav><a href="#directory">Directory</a> <a href="#about">About</a></nav>
    <button id="language" (click)="lang.set(lang() === 'en' ? 'es' : 'en')">{{ lang() }}</button>
    <button id="food" (click)="query.set({ categories: ['food'] })">Food</button>
    <button id="all" (click)="query.set({})">All</button>
    <output>{{ events() }}</output>
    @if (away()) { <p id="away">About this site</p> }
    @else { <app-directory [lang]="lang()" [query]="query()" [lines]="lines()" (heard)="events.set(events() + ' ' + $event)" /> }
  `,
})
class App {
  readonly away = signal(location.hash === '#about');
  readonly lang = signal('en');
  readonly query = signal<Query>({});
  readonly events = signal('');
  readonly lines = computed(() => this.lang() === 'en' ? all.slice(0, 1) : all);

  go(): void { this.away.set(location.hash === '#about'); }
}

bootstrapApplication(App).catch((error: unknown) => { console.error(error); });
