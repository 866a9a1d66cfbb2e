/**
 * Texts that people in the programmes write: templates in English, Norwegian and Ukrainian.
 *
 * Slots: {name} the other person, {city}, {weeks}, {work} a line of work. Redaction replaces {name}
 * alone. `meaning` says in English what a Norwegian or Ukrainian text says; the embedding model
 * knows English only, so embeddings are made of it.
 */
import type { OutcomeType, TextLanguage } from '../kernel/model.ts';

export type Tone = 'struggle' | 'progress' | 'success';

export interface TextTemplate {
  readonly key: string;
  readonly language: TextLanguage;
  readonly theme: OutcomeType;
  readonly tone: Tone;
  readonly text: string;
  /** Meaning in English; the text itself where that is English. */
  readonly meaning: string;
}

type Entry = readonly [theme: OutcomeType, tone: Tone, text: string, meaning?: string];

const ENGLISH: readonly Entry[] = [
  [
    'job_readiness',
    'struggle',
    'I send applications every week and nobody answers. {name} says my CV is fine, but I do not believe it yet.',
  ],
  [
    'job_readiness',
    'progress',
    'We rewrote my CV together and {name} explained how people look for work here. Now I know what to say about my years in {work}.',
  ],
  [
    'job_readiness',
    'progress',
    'After {weeks} weeks I have a plan: which courses to take, whom to call, and when to apply for work in {work}.',
  ],
  [
    'job_readiness',
    'success',
    'Before, I froze in every interview. {name} practised the questions with me until I felt ready for a job interview, and I was.',
  ],
  [
    'job_readiness',
    'success',
    'I start on Monday! A trainee position in {work} in {city}. Without the mock interviews I would not have dared to apply.',
  ],
  [
    'lang_level_proxy',
    'struggle',
    'I understand when {name} speaks slowly, but in the shop everybody talks too fast and I switch to English.',
  ],
  [
    'lang_level_proxy',
    'progress',
    'Last week I called the doctor myself. I had to ask twice, but I did it in the new language.',
  ],
  [
    'lang_level_proxy',
    'success',
    'I held a whole meeting at work in the new language. {name} laughed when I corrected a preposition.',
  ],
  [
    'lang_level_proxy',
    'success',
    'I passed the language test. {weeks} weeks ago I could not read the letter that invited me to it.',
  ],
  [
    'belonging',
    'struggle',
    'It is quiet after work. I know {name} is busy, and I do not know anybody else in {city}.',
  ],
  [
    'belonging',
    'progress',
    '{name} took me along to the choir. I did not sing, but they asked whether I would come again.',
  ],
  ['belonging', 'progress', 'We walk along the water in {city} on Sundays. People greet us now.'],
  [
    'belonging',
    'success',
    'When my daughter had her birthday, half of the guests were neighbours from {city}. I feel at home here now.',
  ],
  [
    'confidence',
    'struggle',
    'I had the answer in the meeting and did not say it. Afterwards I was angry with myself.',
  ],
  [
    'confidence',
    'progress',
    'I asked a question in front of the whole class. My voice shook and nobody minded.',
  ],
  [
    'confidence',
    'success',
    'I told my manager what I am worth, in numbers, the way {name} showed me. I got the raise.',
  ],
  [
    'well_being',
    'struggle',
    'I sleep badly when there is news from home. The meeting with {name} was the good hour of the week.',
  ],
  [
    'well_being',
    'progress',
    'I began to run with {name} on Tuesdays. I worry less on the days after.',
  ],
  [
    'well_being',
    'success',
    'I sleep again, I cook again, and I make plans for the summer. It has been a long time.',
  ],
  [
    'well_being',
    'success',
    'The skill I shared was bread. Twelve people baked with me, and for an evening I was simply happy.',
  ],
];

const NORWEGIAN: readonly Entry[] = [
  [
    'job_readiness',
    'struggle',
    'Jeg har søkt på mange stillinger innen {work}, men får ikke svar. {name} sier jeg må holde ut.',
    'I have applied for many jobs and get no answer. My mentor says I must hold out.',
  ],
  [
    'job_readiness',
    'progress',
    '{name} hjalp meg å skrive om CV-en. Nå ser man hva jeg faktisk kan innen {work}.',
    'My mentor helped me rewrite my CV. Now it shows what I can really do.',
  ],
  [
    'job_readiness',
    'progress',
    'Vi øvde på å fortelle om meg selv på to minutter. Det var vanskelig første gang og lett den femte.',
    'We practised presenting myself in two minutes. It was hard the first time and easy the fifth.',
  ],
  [
    'job_readiness',
    'success',
    'Jeg fikk jobb i {city}! På intervjuet kom akkurat de spørsmålene vi hadde øvd på.',
    'I got a job! The interview had exactly the questions we had practised.',
  ],
  [
    'lang_level_proxy',
    'struggle',
    'Dialektene er vanskelige. På jobben forstår jeg halvparten og nikker til resten.',
    'The dialects are hard. At work I understand half and nod at the rest.',
  ],
  [
    'lang_level_proxy',
    'progress',
    'Nå leser jeg nyhetene på norsk hver morgen, og {name} spør meg om dem.',
    'Now I read the news in Norwegian every morning, and my partner asks me about it.',
  ],
  [
    'lang_level_proxy',
    'progress',
    'Etter {weeks} uker kan jeg bestille time hos legen på telefon.',
    'After some weeks I can book an appointment with the doctor by telephone.',
  ],
  [
    'lang_level_proxy',
    'success',
    'Jeg bestod norskprøven på B1. {name} hadde med kake.',
    'I passed the Norwegian test at B1. My partner brought cake.',
  ],
  [
    'lang_level_proxy',
    'success',
    'I dag drømte jeg på norsk for første gang.',
    'Today I dreamt in Norwegian for the first time.',
  ],
  [
    'belonging',
    'struggle',
    'Etter at koordinatoren sluttet, visste vi ikke hvem vi skulle spørre. Vi møttes sjeldnere.',
    'After the coordinator left we did not know whom to ask. We met less often.',
  ],
  [
    'belonging',
    'progress',
    '{name} tok meg med på dugnad. Nå kjenner jeg alle i oppgangen.',
    'My buddy took me along to the neighbourhood work day. Now I know everybody on my stair.',
  ],
  [
    'belonging',
    'progress',
    'Verkstedet i {city} hjalp oss i gang igjen. Vi har avtalt å gå tur hver torsdag.',
    'The workshop helped us get going again. We have agreed to go for a walk every Thursday.',
  ],
  [
    'belonging',
    'success',
    'Familien min feiret jul hos {name}. Jeg føler meg hjemme i {city}.',
    'My family celebrated Christmas at my buddy’s home. I feel at home in this city.',
  ],
  [
    'confidence',
    'struggle',
    'Jeg tør ikke ringe. Jeg skriver heller e-post, selv om det tar en uke.',
    'I do not dare to call. I would rather write e-mail, even if it takes a week.',
  ],
  [
    'confidence',
    'progress',
    'Jeg sa nei for første gang, og ingenting ble galt.',
    'I said no for the first time, and nothing went wrong.',
  ],
  [
    'confidence',
    'success',
    'Jeg holdt et innlegg for tretti mennesker. {name} satt på første rad.',
    'I gave a talk to thirty people. My mentor sat in the first row.',
  ],
  [
    'well_being',
    'struggle',
    'Det har vært tunge uker. Jeg avlyste to ganger, og {name} ringte likevel.',
    'These have been heavy weeks. I cancelled twice, and my buddy called all the same.',
  ],
  [
    'well_being',
    'progress',
    'Vi går på tur hver uke. Skuldrene kommer litt lenger ned for hver gang.',
    'We go for a walk every week. My shoulders come down a little further each time.',
  ],
  [
    'well_being',
    'success',
    'Jeg gleder meg til mandag. Det har jeg ikke gjort på lenge.',
    'I look forward to Monday. I have not done that for a long time.',
  ],
  [
    'well_being',
    'success',
    'Nå sover jeg hele natten, og barna merker at jeg ler mer.',
    'Now I sleep all night, and the children notice that I laugh more.',
  ],
];

const UKRAINIAN: readonly Entry[] = [
  [
    'job_readiness',
    'struggle',
    'Мій диплом тут поки не визнають, і я не знаю, з чого почати.',
    'My diploma is not recognised here yet, and I do not know where to begin.',
  ],
  [
    'job_readiness',
    'progress',
    'Ми з {name} переписали резюме, і я вперше побачила свій досвід так, як його бачить роботодавець.',
    'We rewrote my CV, and for the first time I saw my experience the way an employer sees it.',
  ],
  [
    'job_readiness',
    'progress',
    'Тепер я знаю, як тут шукають роботу: спершу телефонують, потім пишуть.',
    'Now I know how people look for work here: first they call, then they write.',
  ],
  [
    'job_readiness',
    'success',
    'Мене взяли на роботу в {city}! На співбесіді я була спокійна, бо ми готувалися.',
    'I was hired! I was calm in the job interview because we had prepared for it.',
  ],
  [
    'job_readiness',
    'success',
    'Після {weeks} тижнів я почуваюся готовою до співбесіди, навіть норвезькою.',
    'After some weeks I feel ready for a job interview, even in Norwegian.',
  ],
  [
    'lang_level_proxy',
    'struggle',
    'Читаю добре, а коли треба говорити, слова зникають.',
    'I read well, but when I have to speak the words disappear.',
  ],
  [
    'lang_level_proxy',
    'progress',
    '{name} виправляє мене терпляче. Учора я сама пояснила дорогу перехожому.',
    'My partner corrects me patiently. Yesterday I explained the way to a passer-by on my own.',
  ],
  [
    'lang_level_proxy',
    'success',
    'Я склала іспит на B1 і подзвонила {name} першому.',
    'I passed the exam at B1 and called my partner first.',
  ],
  [
    'lang_level_proxy',
    'success',
    'На батьківських зборах я зрозуміла все і поставила два запитання.',
    'At the parents’ evening I understood everything and asked two questions.',
  ],
  [
    'belonging',
    'struggle',
    'Усі привітні, але друзів поки немає. Вечори довгі.',
    'Everybody is friendly, but I have no friends yet. The evenings are long.',
  ],
  [
    'belonging',
    'progress',
    '{name} запросила нас на дачу. Діти грали разом, ніби знали одне одного завжди.',
    'My buddy invited us to the cabin. The children played as if they had always known each other.',
  ],
  [
    'belonging',
    'success',
    'У {city} у мене тепер є своя кав’ярня, свій ліс і свої люди.',
    'In this city I now have my café, my forest and my people. I belong here.',
  ],
  [
    'confidence',
    'struggle',
    'Боюся помилитися, тому мовчу, навіть коли знаю.',
    'I am afraid of making mistakes, so I stay silent even when I know.',
  ],
  [
    'confidence',
    'progress',
    'Я сама записалася на курс і сама поїхала на інший кінець міста.',
    'I signed up for a course by myself and went to the other end of the city on my own.',
  ],
  [
    'confidence',
    'success',
    'Я провела майстер-клас норвезькою. Руки тремтіли, а вийшло чудово.',
    'I ran a workshop in Norwegian. My hands shook, and it went wonderfully.',
  ],
  [
    'well_being',
    'struggle',
    'Після новин з дому важко зібратися. Добре, що ми зустрілися.',
    'After the news from home it is hard to pull myself together. It is good that we met.',
  ],
  [
    'well_being',
    'progress',
    'Ми гуляємо щотижня, і я знову помічаю, яка зараз пора року.',
    'We walk every week, and I notice the season again.',
  ],
  [
    'well_being',
    'progress',
    'Уперше за довгий час я спекла пиріг просто так.',
    'For the first time in a long while I baked a cake just so.',
  ],
  [
    'well_being',
    'success',
    'Я знову сплю спокійно і будую плани на літо.',
    'I sleep peacefully again and make plans for the summer.',
  ],
  [
    'belonging',
    'success',
    'Сусіди прийшли з квітами на новосілля. Ми тут удома.',
    'The neighbours came to our house-warming with flowers. We are at home here.',
  ],
];

/** About sixty, twenty in each language. */
export const TEXT_TEMPLATES: readonly TextTemplate[] = [
  ...templates('en', ENGLISH),
  ...templates('no', NORWEGIAN),
  ...templates('uk', UKRAINIAN),
];

function templates(language: TextLanguage, entries: readonly Entry[]): TextTemplate[] {
  return entries.map(([theme, tone, text, meaning], index) => ({
    key: `${language}-${String(index + 1).padStart(2, '0')}`,
    language,
    theme,
    tone,
    text,
    meaning: meaning ?? plain(text),
  }));
}

/** The English text without its slots. */
function plain(text: string): string {
  return text
    .replaceAll('{name}', 'my mentor')
    .replaceAll('{city}', 'the city')
    .replaceAll('{weeks}', 'some')
    .replaceAll('{work}', 'my field');
}
