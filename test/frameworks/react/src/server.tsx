import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './App';
import { ServedDirectory } from './ServedDirectory';

export const render = (): string => renderToString(<StrictMode><App directory={ServedDirectory} /></StrictMode>);
