declare module 'natural/lib/natural/stemmers/porter_stemmer.js';
