import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { Directory } from './Directory';

const root = document.getElementById('root');
if (root) createRoot(root).render(<StrictMode><App directory={Directory} /></StrictMode>);
