/** One short article of a town that does not exist, in several languages; `text` and `more` are its paragraphs. */
export const MADE_ARTICLES = [
  {
    name: 'German',
    language: 'de',
    title: 'Hafenbahn schließt Depot in Norwick',
    text: 'Die Hafenbahn teilte am Dienstag mit, dass sie ihr Depot in Norwick bis zum Ende des Jahres schließen wird und dass dabei 240 Stellen wegfallen. Die Gewerkschaft nannte die Zahlen falsch und bat den Rat, sie zu prüfen.',
    more: 'Der Rat berät im Mai über den Plan. Bis dahin soll ein Gutachten klären, was der Weiterbetrieb kosten würde und wer von den Beschäftigten in andere Werke wechseln könnte.',
  },
  {
    name: 'French',
    language: 'fr',
    title: 'La ligne du port ferme son dépôt de Norwick',
    text: 'La compagnie a annoncé mardi que le dépôt de Norwick sera fermé avant la fin de l’année, avec la perte de 240 emplois. Le syndicat a dit que les chiffres sont faux et a demandé au conseil de les vérifier.',
    more: 'Le conseil examinera le projet en mai. D’ici là, une étude doit dire ce que coûterait le maintien du site et combien de salariés pourraient être repris dans d’autres ateliers de la région.',
  },
  {
    name: 'Arabic',
    language: 'ar',
    title: 'شركة المرفأ تغلق مستودعها',
    text: 'قالت شركة سكك المرفأ يوم الثلاثاء إنها ستغلق مستودعها في نورويك قبل نهاية العام، وسيفقد مئتان وأربعون عاملا وظائفهم. وقالت النقابة إن الأرقام خاطئة وطلبت من المجلس أن يراجعها.',
    more: 'ويناقش المجلس الخطة في شهر مايو المقبل. وحتى ذلك الحين ستبين دراسة كم يكلف الإبقاء على المستودع ومن من العاملين يمكن أن ينتقل إلى ورش أخرى في المنطقة.',
  },
  {
    name: 'Chinese',
    language: 'zh',
    title: '港口铁路将关闭车辆段',
    text: '港口铁路公司星期二表示,将在年底前关闭位于诺里克的车辆段,二百四十个工作岗位将被裁减。工会表示这些数字是错误的,并要求市议会对此进行核查。公司没有回应进一步的提问。',
    more: '市议会将于五月就这一计划进行讨论。在此之前,一份由独立专家编写的报告将说明保留车辆段需要多少费用,以及有多少员工可以调到该地区的其他车间继续工作。工会要求公开报告全文。',
  },
] as const;

/** Such an article as a page that says nothing of its language. */
export const pageIn = (title: string, paragraphs: readonly string[], attributes = ''): string =>
  `<!doctype html><html${attributes}><title>${title}</title><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${paragraphs
    .map((text) => `<p>${text}</p>`)
    .join('')}</article></html>`;
