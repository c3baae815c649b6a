import { useCallback, useEffect, useState, type ComponentType } from 'react';
import type { Query } from 'community-resource-finder';

export interface DirectoryProps {
  lang: string;
  query: Query;
  lines: { name: string; phone: string }[];
  heard: (what: string) => void;
}

const lines = [{ name: 'Food, housing and local services', phone: '211' }, { name: 'Líneas locales', phone: '311' }];

export function App({ directory: Directory }: { directory: ComponentType<DirectoryProps> }) {
  const [away, setAway] = useState(false);
  const [lang, setLang] = useState('en');
  const [query, setQuery] = useState<Query>({});
  const [events, setEvents] = useState('');
  const heard = useCallback((what: string) => setEvents((before) => `${before} ${what}`), []);
  useEffect(() => {
    const go = () => setAway(location.hash === '#about');
    go();
    addEventListener('hashchange', go);
    return () => removeEventListener('hashchange', go);
  }, []);
  return (
    <>
      <nav><a href="#directory">Directory</a> <a href="#about">About</a></nav>
      <button id="language" onClick={() => setLang(lang === 'en' ? 'es' : 'en')}>{lang}</button>
      <button id="food" onClick={() => setQuery({ categories: ['food'] })}>Food</button>
      <button id="all" onClick={() => setQuery({})}>All</button>
      <output>{events}</output>
      {away ? <p id="away">About this site</p>
        : <Directory lang={lang} query={query} lines={lang === 'en' ? lines.slice(0, 1) : lines} heard={heard} />}
    </>
  );
}
