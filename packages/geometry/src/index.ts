export * from './diagram-geometry.js';
