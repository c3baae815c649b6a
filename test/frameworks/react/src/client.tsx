import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App } from './App';
import { ServedDirectory } from './ServedDirectory';

const root = document.getElementById('root');
if (root) hydrateRoot(root, <StrictMode><App directory={ServedDirectory} /></StrictMode>);
