/** "Author:" in languages whose bylines begin with a word and a colon; Latin ones that the patterns of English have too are left out. */
export const AUTHOR_WORDS =
  'автори?|авторы|автор статьи|текст|тэкст|аўтар|yazar|tekst|teksti|kirjoittaja|szerző|írta|συντάκτης|συντάκτρια|κείμενο|penulis|oleh|tác giả|作者|撰文|記者|记者|责任编辑|文|文字|執筆|著者|글|الكاتب|كتب|كتبت|نویسنده|מאת|लेखक';

/** "By" that needs no colon: "بقلم نور الدين". */
export const BY_WORDS = 'بقلم|מאת|oleh|skrevet (?:af|av)|skriven av|napisała?|написал[аи]?|γράφει (?:ο|η)';
