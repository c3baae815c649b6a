import { hydrate } from 'svelte';
import App from './App.svelte';

const target = document.getElementById('root');
if (target) hydrate(App, { target });
