/** Who lives in the town: names by where the family came from. Data only; `identity.ts` chooses. */
export interface NameGroup {
  /** Share of the town, in per mille. */
  share: number;
  language: string;
  women: readonly string[];
  men: readonly string[];
  /** "Kowalski/Kowalska": the form for a man, then for a woman. */
  families: readonly string[];
  /** The same group in its own script, each as "script:as it is said". */
  own?: { women: readonly string[]; men: readonly string[]; families: readonly string[]; isFamilyFirst: boolean };
}

const list = (text: string) => text.split(' ');

const irish: NameGroup = {
  share: 430,
  language: 'en',
  women: list(
    'Aisling Aoibhinn Aoife Bríd Bridget Caoimhe Catherine Ciara Clodagh Deirdre Eileen Eimear Emer Fionnuala Gráinne Helen Imelda Joan Kathleen Laura Lorraine Mairéad Maeve Margaret Mary Maura Muireann Niamh Noreen Nuala Nóra Orla Patricia Róisín Rosemary Ruth Sadhbh Saoirse Sharon Sheila Sinéad Siobhán Sorcha Teresa Úna Yvonne Ellen',
  ),
  men: list(
    'Aidan Brendan Brian Cathal Cian Ciarán Cillian Colm Colin Conor Cormac Daithí Daniel Darragh Declan Dermot Desmond Diarmuid Donal Eamon Éamonn Eoghan Eoin Fergal Fergus Finbarr Fionn Gerard Hugh James John Joseph Kevin Kieran Liam Lorcan Martin Michael Niall Oisín Pádraig Patrick Peter Rónán Ruairí Seamus Seán Shane Stephen Tadhg Thomas William',
  ),
  families: list(
    'Barry Boyle Brady Brennan Breen Burke Byrne Cahill Carroll Casey Clarke Coffey Collins Connolly Conway Crowley Cullen Cunningham Daly Delaney Dempsey Doherty Dolan Donnelly Doyle Duffy Dunne Fagan Fahy Farrell Fitzgerald Flanagan Flynn Foley Gallagher Hayes Healy Hickey Higgins Hogan Hughes Joyce Kavanagh Keane Kelly Kennedy Kenny Keogh Lynch Lyons Maguire Malone McCarthy McDonagh McGrath McLoughlin McMahon Moloney Moran Mulcahy Murphy Murray Nolan Nugent O’Brien O’Connell O’Connor O’Donnell O’Dowd O’Keeffe O’Leary O’Neill O’Reilly O’Shea O’Sullivan O’Toole Power Quigley Quinn Rafferty Redmond Regan Roche Ryan Scanlon Sheehan Sheridan Sweeney Tierney Tobin Walsh Whelan',
  ),
};

const british: NameGroup = {
  share: 130,
  language: 'en',
  women: list(
    'Alice Amanda Beth Charlotte Elizabeth Emily Fiona Gemma Grace Hannah Harriet Jane Judith Lucy Rachel Susan',
  ),
  men: list(
    'Alan Andrew Arthur Benjamin Charles David Edward George Graham Harry Jonathan Matthew Oliver Robert Simon Tom',
  ),
  families: list(
    'Adeyemi Barker Bennett Campbell Carter Cooper Davies Edwards Evans Fletcher Fraser Green Griffiths Hall Harris Hill Jackson Jones MacDonald Mitchell Okafor Osei Parker Roberts Robinson Shaw Smith Stewart Taylor Thompson Turner Walker Ward Watson White Williams Wood Wright Young',
  ),
};

const polish: NameGroup = {
  share: 95,
  language: 'pl',
  women: list(
    'Agnieszka Aleksandra Barbara Beata Danuta Dorota Ewa Grażyna Joanna Justyna Katarzyna Magdalena Małgorzata Monika Zofia',
  ),
  men: list(
    'Andrzej Bartosz Grzegorz Jacek Jakub Jan Krzysztof Łukasz Maciej Marcin Mateusz Paweł Piotr Stanisław Wojciech Zbigniew',
  ),
  families: list(
    'Kowalski/Kowalska Wiśniewski/Wiśniewska Wójcik Kowalczyk Kamiński/Kamińska Lewandowski/Lewandowska Zieliński/Zielińska Szymański/Szymańska Woźniak Dąbrowski/Dąbrowska Kozłowski/Kozłowska Mazur Jankowski/Jankowska Nowak Krawczyk Piotrowski/Piotrowska Grabowski/Grabowska Pawłowski/Pawłowska Wróbel Gołąb Śliwiński/Śliwińska Żak',
  ),
};

const german: NameGroup = {
  share: 55,
  language: 'de',
  women: list(
    'Anke Birgit Claudia Friederike Gisela Greta Heike Ingrid Jutta Käthe Katharina Lena Renate Sabine Ulrike Ute',
  ),
  men: list(
    'Achim Bernd Dieter Florian Friedrich Hans-Peter Holger Jürgen Karl-Heinz Lukas Matthias Moritz Rainer Sebastian Uwe Wolfgang',
  ),
  families: list(
    'Bäcker Baumgärtner Fischer Größner Hoffmann Jäger Köhler Krüger Meyer Müller Neumann Richter Schäfer Schmidt Schröder Schulze Strauß Vogel Weiß Zimmermann',
  ),
};

const scandinavian: NameGroup = {
  share: 50,
  language: 'sv',
  women: list('Annika Astrid Birgitta Elin Freja Guðrún Gunilla Ingrid Karin Linnéa Maja Sigrid Solveig Tove Tuva Åsa'),
  men: list('Anders Bjørn Erik Gustav Håkon Henrik Johan Jørgen Kjell Lars Magnus Mikkel Øyvind Søren Sven Torbjörn'),
  families: list(
    'Andersson Åkesson Bergström Dahl Eriksen Forsberg Hansen Holmqvist Jónsson Kjær Lindgren Lindström Lund Nilsson Nygård Øster Sjöberg Sørensen Thorsen Virtanen',
  ),
};

const iberian: NameGroup = {
  share: 60,
  language: 'es',
  women: list(
    'Ana Begoña Beatriz Carmen Consuelo Elena Inmaculada Leire Lucía Marisol Nuria Pilar Raquel Rocío Rosario Yolanda',
  ),
  men: list('Álvaro Andrés Diego Enrique Fermín Hugo Iker Ignacio Íñigo Javier José Jesús Luis Manuel Pablo Sergio'),
  families: list(
    'Álvarez Castaño Delgado Díaz Fernández García Gómez González Gutiérrez Hernández Iglesias Ibáñez López Martínez Muñoz Núñez Ortega Pérez Ramírez Rodríguez Sánchez Vázquez',
  ),
};

const portuguese: NameGroup = {
  share: 35,
  language: 'pt-BR',
  women: list('Adriana Camila Conceição Fernanda Inês Juliana Larissa Letícia Luana Mariana Renata Thaís'),
  men: list('Anderson Bruno Caio Eduardo Fábio Gustavo João Leandro Márcio Rafael Thiago Vinícius'),
  families: list(
    'Almeida Araújo Barbosa Carvalho Conceição Costa Ferreira Gonçalves Lima Magalhães Oliveira Ribeiro Santos Silva Souza',
  ),
};

const french: NameGroup = {
  share: 20,
  language: 'fr',
  women: list('Adèle Aurélie Camille Chloé Élodie Françoise Hélène Inès Maëlle Sylvie'),
  men: list('Étienne François Gaël Jérôme Loïc Luc Mathieu Noël René Yann'),
  families: list('Beauchêne Bérenger Cœurderoy Dubois Dupré Fontaine Lefèvre Moreau Rousseau Thévenet'),
};

const italian: NameGroup = {
  share: 20,
  language: 'it',
  women: list('Alessia Chiara Federica Francesca Giulia Ilaria Ludovica Paola Simona'),
  men: list('Alessandro Davide Fabrizio Giacomo Lorenzo Matteo Niccolò Raffaele Tommaso'),
  families: list('Bianchi Colombo Conti D’Angelo Esposito Ferrari Greco Marino Ricci Romano Russo'),
};

const indian: NameGroup = {
  share: 40,
  language: 'hi',
  women: list('Aditi Ananya Deepa Divya Kavya Lakshmi Meera Neha Pooja Priya Shreya Sunita'),
  men: list('Aditya Amit Anil Arjun Deepak Manish Rahul Rajesh Rohan Sanjay Suresh Vikram'),
  families: list(
    'Agarwal Chatterjee Desai Gupta Iyer Joshi Kapoor Krishnan Kumar Mehta Nair Patel Rao Sharma Singh Verma',
  ),
  own: {
    women: list('प्रिया:Priya अनन्या:Ananya मीरा:Meera सुनीता:Sunita'),
    men: list('राहुल:Rahul अर्जुन:Arjun संजय:Sanjay विक्रम:Vikram'),
    families: list('शर्मा:Sharma गुप्ता:Gupta पटेल:Patel जोशी:Joshi'),
    isFamilyFirst: false,
  },
};

const japanese: NameGroup = {
  share: 9,
  language: 'ja',
  women: list('Akiko Haruka Keiko Misaki Naoko Yuko'),
  men: list('Daisuke Haruto Hiroshi Kenji Ren Takeshi'),
  families: list('Fujimoto Ito Kobayashi Nakamura Sasaki Sato Suzuki Tanaka Watanabe Yamamoto'),
  own: {
    women: list('花子:Hanako 結衣:Yui 美咲:Misaki さくら:Sakura 恵子:Keiko'),
    men: list('太郎:Taro 健二:Kenji 翔太:Shota 大輔:Daisuke 蓮:Ren'),
    families: list('山田:Yamada 佐藤:Sato 鈴木:Suzuki 高橋:Takahashi 渡辺:Watanabe 小林:Kobayashi'),
    isFamilyFirst: true,
  },
};

const chinese: NameGroup = {
  share: 16,
  language: 'zh',
  women: list('Fang Hui Lan Lijuan Mei Xiuying Yan Yuting'),
  men: list('Bo Chen Haoran Jun Lei Ming Wei Zhiqiang'),
  families: list('Chen Huang Li Liu Wang Wu Yang Zhang Zhao Zhou'),
  own: {
    women: list('秀英:Xiuying 丽娟:Lijuan 雨婷:Yuting 梅:Mei'),
    men: list('伟:Wei 浩然:Haoran 志强:Zhiqiang 明:Ming'),
    families: list('王:Wang 李:Li 张:Zhang 刘:Liu 陈:Chen'),
    isFamilyFirst: true,
  },
};

const greek: NameGroup = {
  share: 10,
  language: 'el',
  women: list('Eleni Katerina Despina Sofia Vasiliki'),
  men: list('Dimitris Giorgos Kostas Nikos Yannis'),
  families: list('Papadopoulos/Papadopoulou Nikolaidis/Nikolaidou Georgiou Karagiannis/Karagianni'),
  own: {
    women: list('Ελένη:Eleni Κατερίνα:Katerina Σοφία:Sofia Δέσποινα:Despina'),
    men: list('Γιώργος:Giorgos Δημήτρης:Dimitris Νίκος:Nikos Κώστας:Kostas'),
    families: list('Γεωργίου:Georgiou Αναστασίου:Anastasiou Ιωάννου:Ioannou'),
    isFamilyFirst: false,
  },
};

const ukrainian: NameGroup = {
  share: 32,
  language: 'uk',
  women: list('Anastasiia Iryna Kateryna Larysa Liudmyla Nataliia Oksana Olena Svitlana Yuliia'),
  men: list('Andrii Bohdan Dmytro Ihor Mykola Oleksandr Serhii Taras Vasyl Yevhen'),
  families: list('Bondarenko Koval Kovalenko Kravchenko Lysenko Melnyk Moroz Petrenko Shevchenko Tkachenko'),
  own: {
    women: list('Оксана:Oksana Олена:Olena Ірина:Iryna Наталія:Nataliia Світлана:Svitlana'),
    men: list('Андрій:Andrii Богдан:Bohdan Тарас:Taras Сергій:Serhii Микола:Mykola'),
    families: list('Шевченко:Shevchenko Коваленко:Kovalenko Бондаренко:Bondarenko Мельник:Melnyk Ткаченко:Tkachenko'),
    isFamilyFirst: false,
  },
};

const arabic: NameGroup = {
  share: 16,
  language: 'ar',
  women: list('Amal Fatima Huda Layla Mariam Noor Salma'),
  men: list('Ahmed Hassan Ibrahim Khalid Omar Samir Youssef'),
  families: list('Al-Masri Aziz Darwish Haddad Hamdan Khalil Mansour Nasser Saleh'),
  own: {
    women: list('ليلى:Layla فاطمة:Fatima مريم:Mariam'),
    men: list('محمد:Muhammad يوسف:Youssef خالد:Khalid'),
    families: list('حداد:Haddad منصور:Mansour الخطيب:al-Khatib'),
    isFamilyFirst: false,
  },
};

const thai: NameGroup = {
  share: 8,
  language: 'th',
  women: list('Anong Malee Ploy Siriporn'),
  men: list('Anan Kittisak Niran Somchai'),
  families: list('Chaiyasit Rattanaporn Saetang Wongsawat'),
  own: {
    women: list('มาลี:Malee ศิริพร:Siriporn'),
    men: list('สมชาย:Somchai อนันต์:Anan'),
    families: list('ใจดี:Jaidee วงศ์สวัสดิ์:Wongsawat'),
    isFamilyFirst: false,
  },
};

export const NAME_GROUPS: readonly NameGroup[] = [
  ...[irish, british, polish, german, scandinavian, iberian, portuguese, french, italian],
  ...[indian, japanese, chinese, greek, ukrainian, arabic, thai],
];

/** What people are called instead, by the name on their card. */
export const SHORT_NAMES: Readonly<Record<string, readonly string[]>> = {
  ...{ Patrick: ['Paddy', 'Pat'], Pádraig: ['Podge'], William: ['Bill', 'Willie'], Michael: ['Mick', 'Mikey'] },
  ...{ John: ['Jack', 'Johnny'], James: ['Jim', 'Jimmy'], Thomas: ['Tommy'], Daniel: ['Dan'], Joseph: ['Joe'] },
  ...{ Gerard: ['Ger'], Desmond: ['Des'], Stephen: ['Steve'], Seamus: ['Shay'], Robert: ['Bob', 'Rob'] },
  ...{ Edward: ['Ned', 'Ted'], Charles: ['Charlie'], Andrew: ['Andy'], Matthew: ['Matt'], Benjamin: ['Ben'] },
  ...{ Margaret: ['Peg', 'Maggie'], Mary: ['Molly', 'May'], Catherine: ['Kate', 'Cathy'], Kathleen: ['Kay'] },
  ...{ Elizabeth: ['Betty', 'Liz'], Patricia: ['Trish', 'Pat'], Bridget: ['Bridie', 'Biddy'], Teresa: ['Tess'] },
  ...{ Siobhán: ['Shiv'], Rosemary: ['Rose'], Ellen: ['Nell'], Fionnuala: ['Nuala'], Susan: ['Sue'], Rachel: ['Rach'] },
  ...{ Katarzyna: ['Kasia'], Małgorzata: ['Gosia'], Agnieszka: ['Aga'], Aleksandra: ['Ola'], Joanna: ['Asia'] },
  ...{ Magdalena: ['Magda'], Krzysztof: ['Krzysiek'], Wojciech: ['Wojtek'], Grzegorz: ['Grzesiek'], Jakub: ['Kuba'] },
  ...{ Friederike: ['Rike'], Katharina: ['Kathi'], Wolfgang: ['Wolfi'], Sebastian: ['Basti'], Birgitta: ['Gitta'] },
  ...{ Ignacio: ['Nacho'], José: ['Pepe'], Consuelo: ['Chelo'], Rosario: ['Charo'], Inmaculada: ['Inma'] },
  ...{ Oleksandr: ['Sasha'], Nataliia: ['Natasha'], Kateryna: ['Katia'], Yevhen: ['Zhenia'], Eduardo: ['Edu'] },
};

/** Names only a shop gives. */
export const COUNTER_NAMES: readonly string[] = [
  ...['the Captain', 'Red', 'the Professor', 'Sunshine', 'Doc', 'Blue Van', 'Two Sugars', 'the Fiddler', 'Skipper'],
  ...['Granny Rye', 'the Other Mary', 'Wellies', 'the Postman', 'Choir Lady', 'Hurley', 'the Beekeeper'],
];

export const COMPANIES: readonly string[] = [
  ...['Quay Street Yoga', 'Carrow Vets', 'Mill Lane Pottery', 'Harbour Physio', 'Ballycarrow Credit Union'],
  ...['Finn & Daughters Joinery', 'The Reading Room', 'Bridge Dental', 'St Brigid’s National School', 'Carrow Cycles'],
];
