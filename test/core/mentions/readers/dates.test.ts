import { describe, test } from 'mocha';
import { checkText } from '../../checkText.ts';

const DATES = ['date'];

/** A Tuesday. */
const PUBLISHED = '2026-02-10';

/** Checks in one language what the dates of a text mean; without `published` the text is of {@link PUBLISHED}. */
const checkIn =
  (language: string) =>
  (text: string, reads: string, published = PUBLISHED) =>
    checkText(
      text,
      reads === 'nothing'
        ? reads
        : reads
            .split('; ')
            .map((days) => `date ${days}`)
            .join('; '),
      { language, published },
      DATES,
    );
const check = checkIn('en');
const checkUndated = (text: string, reads: string) => checkText(text, reads, { language: 'en' }, DATES);

describe('dates in digits', () => {
  test('ISO', () => check('on [2026-02-10]', '2026-02-10..2026-02-10'));
  test('ISO with a time', () => check('at [2026-02-10]T09:00', '2026-02-10..2026-02-10'));
  test('year first with slashes', () => check('on [2026/02/10]', '2026-02-10..2026-02-10'));
  test('year first with points', () => check('on [2026.02.10]', '2026-02-10..2026-02-10'));
  test('year first with points and spaces', () => checkIn('ko')('[2026. 2. 10.] 발표', '2026-02-10..2026-02-10'));
  test('day first with points', () => check('on [10.02.2026]', '2026-02-10..2026-02-10'));
  test('two digits of a year where points are usual', () => checkIn('de')('am [09.02.26]', '2026-02-09..2026-02-09'));
  test('month first in English', () => check('on [02/10/2026]', '2026-02-10..2026-02-10'));
  test('day first elsewhere', () => checkIn('fr')('le [02/10/2026]', '2026-10-02..2026-10-02'));
  test('a number above 12 is the day', () => check('on [18/06/2026]', '2026-06-18..2026-06-18'));
  test('a month', () => check('in [2026-02]', '2026-02-01..2026-02-28'));
  test('full width', () => checkIn('ja')('[２０２６年２月１０日]', '2026-02-10..2026-02-10'));
  test('years joined by a dash', () => check('over [2024–2026]', '2024-01-01..2026-12-31'));
  test('years joined by a hyphen', () => check('over [2024-2026]', '2024-01-01..2026-12-31'));
  test('the second year in short', () => check('for [2026-27]', '2026-01-01..2027-12-31'));
  test('a day that no month has', () => check('on 31.02.2026', 'nothing'));
  test('a version', () => check('version 2026.1 and 10.02.1', 'nothing'));
  test('an address', () => check('see https://example.com/2026/02/10/runway', 'nothing'));
  test('a path', () => check('see posts/2026/02/10/runway', 'nothing'));
  test('a file', () => check('see 2026-02-10-runway.md', 'nothing'));
  test('a dated model', () => check('we use gpt-4o-2024-08-06 now', 'nothing'));
  test('two numbers with a slash', () => check('a score of 10/02', 'nothing'));
});

describe('years', () => {
  test('after a preposition', () => check('founded in [2019] by two', '2019-01-01..2019-12-31'));
  test('in a headline', () => check('AI news [2026] | Manual', '2026-01-01..2026-12-31'));
  test('in brackets', () => check('the round ([2024])', '2024-01-01..2024-12-31'));
  test('long ago, after a preposition', () => check('brewed since [1974] there', '1974-01-01..1974-12-31'));
  test('possessive', () => check("[2026]'s best", '2026-01-01..2026-12-31'));
  test('from one to another', () => check('from [2024 to 2026] it grew', '2024-01-01..2026-12-31'));
  test('between one and another', () => check('between [2024 and 2026] it grew', '2024-01-01..2026-12-31'));
  test('fiscal', () => check('in [fiscal 2026] it', '2026-01-01..2026-12-31'));
  test('FY', () => check('for [FY2026] and [FY26]', '2026-01-01..2026-12-31; 2026-01-01..2026-12-31'));
  test('before a unit', () => check('with 2026 GPUs', 'nothing'));
  test('before a scale word', () => check('some 2026 million', 'nothing'));
  test('after a currency sign', () => check('for $2026', 'nothing'));
  test('before a currency', () => check('for 2026 euros', 'nothing'));
  test('in a name', () => check('the Gen-2026 model', 'nothing'));
  test('in a larger number', () => check('some 1,2026 of them', 'nothing'));
  test('a decade', () => check('in the 2020s and the 1990s', 'nothing'));
  test('a round number of things', () => check('it hired 2000 people', 'nothing'));
  test('a number sign', () => check('ticket #2026', 'nothing'));
});

describe('days and months', () => {
  test('month first', () => check('sold on [March 3, 2026]', '2026-03-03..2026-03-03'));
  test('day first', () => check('sold on [3 March 2026]', '2026-03-03..2026-03-03'));
  test('the weekday belongs to it', () => check('on [Friday, March 6, 2026]', '2026-03-06..2026-03-06'));
  test('shortened', () =>
    check('on [Feb. 10, 2026] and [10 Sept 2025]', '2026-02-10..2026-02-10; 2025-09-10..2025-09-10'));
  test('an ordinal', () => check('on the [3rd of May 2026]', '2026-05-03..2026-05-03'));
  test('hyphens', () => check('on [10-Feb-2026]', '2026-02-10..2026-02-10'));
  test('days from one to another', () => check('[9–15 February 2026], in bullets', '2026-02-09..2026-02-15'));
  test('days after their month', () => check('[Feb 9–15, 2026]', '2026-02-09..2026-02-15'));
  test('from month to month', () => check('[28 February – 3 March 2026]', '2026-02-28..2026-03-03'));
  test('across the turn of the year', () => check('[December 28 – January 3, 2026]', '2025-12-28..2026-01-03'));
  test('months from one to another', () => check('from [January to March 2026]', '2026-01-01..2026-03-31'));
  test('a month of a year', () => check('in [May 2024]', '2024-05-01..2024-05-31'));
  test('a line that is broken for its length', () =>
    check(
      'The company, which has an office in Rotterdam, was sold in [March\n2026] to another.',
      '2026-03-01..2026-03-31',
    ));
  test('CRLF between lines of a list', () =>
    check('[March 2026]\r\n[2025]\r\n', '2026-03-01..2026-03-31; 2025-01-01..2025-12-31'));
  test('the last one where no year is said', () => check('in [November] it', '2025-11-01..2025-11-30'));
  test('the next one where it comes soon', () => check('from [March] on', '2026-03-01..2026-03-31'));
  test('the next one where it is planned', () => check('it will ship in [October]', '2026-10-01..2026-10-31'));
  test('the current one', () => check('in [February] it', '2026-02-01..2026-02-28'));
  test('a day without a year', () => check('on [July 15]', '2026-07-15..2026-07-15', '2026-06-05'));
  test('the year in which the weekday fits', () => check('on [Thursday 9 July]', '2026-07-09..2026-07-09'));
  test('of last year', () => check('in [March last year]', '2025-03-01..2025-03-31'));
  test('last, this and next', () =>
    check(
      '[last March], [this March], [next May]',
      '2025-03-01..2025-03-31; 2026-03-01..2026-03-31; 2026-05-01..2026-05-31',
    ));
  test('may and march in small letters', () => check('it may march on', 'nothing'));
  test('May at the beginning of a question', () => check('May I ask?', 'nothing'));
  test('May after a preposition', () => check('Since [May] it grew', '2026-05-01..2026-05-31', '2026-07-10'));
  test('first names', () => check('It met April Dunford and Jan Leike.', 'nothing'));
  test('a number that counts what follows', () => check('in [May] 12 engineers left', '2026-05-01..2026-05-31'));
  test('a comma between a month and a number', () => check('In [March], 14 people left', '2026-03-01..2026-03-31'));
  test('a combining mark', () => checkIn('fr')('en [fe\u0301vrier 2026]', '2026-02-01..2026-02-28'));
  test('beside an emoji', () => check('📅 [March 3, 2026] 🚀', '2026-03-03..2026-03-03'));
});

describe('weekdays', () => {
  test('the last one', () => check('said on [Monday] it', '2026-02-09..2026-02-09'));
  test('today', () => check('said on [Tuesday] it', '2026-02-10..2026-02-10'));
  test('last', () => check('[Last Monday] Runway', '2026-02-02..2026-02-02'));
  test('next', () => check('[next Friday] it', '2026-02-13..2026-02-13'));
  test('of last week', () => check('on [Wednesday last week]', '2026-02-04..2026-02-04'));
  test('what is said on a weekday of the future', () =>
    check('said on [Monday] it will buy', '2026-02-09..2026-02-09'));
  test('any of them', () => check('We train on a Tuesday, in the dark', 'nothing'));
  test('in short', () => check('he sat in the sun', 'nothing'));
  test('a site', () => check('Monday.com is a tool', 'nothing'));
});

describe('quarters, halves and seasons', () => {
  test('a code', () => check('in [Q2 2026]', '2026-04-01..2026-06-30'));
  test('a code after the year', () => check('in [2026 Q2]', '2026-04-01..2026-06-30'));
  test('a short code', () =>
    check('[2Q26], [Q2’26] and [1H26]', '2026-04-01..2026-06-30; 2026-04-01..2026-06-30; 2026-01-01..2026-06-30'));
  test('a half as a code', () => check('in [H1 2026]', '2026-01-01..2026-06-30'));
  test('a code without a year', () => check('in [Q1] it', '2026-01-01..2026-03-31'));
  test('codes from one to another', () => check('[Q1–Q3 2026]', '2026-01-01..2026-09-30'));
  test('glued cells of a table', () => check('Metric | [Q2 2026]Revenue', '2026-04-01..2026-06-30'));
  test('in words', () => check('the [first quarter of 2027]', '2027-01-01..2027-03-31'));
  test('with a hyphen', () => check('posted [second-quarter] revenue', '2026-04-01..2026-06-30', '2026-07-30'));
  test('the fourth quarter in a report', () => check('[fourth-quarter] revenue rose', '2025-10-01..2025-12-31'));
  test('the fourth quarter to come', () => check('it will ship in the [fourth quarter]', '2026-10-01..2026-12-31'));
  test('of last year', () => check('in the [third quarter of last year]', '2025-07-01..2025-09-30'));
  test('halves', () => check('in the [second half of 2026]', '2026-07-01..2026-12-31'));
  test('a season', () => check('in the [summer of 2025]', '2025-06-01..2025-08-31'));
  test('last autumn', () => check('bought [last autumn]', '2025-09-01..2025-11-30', '2026-03-11'));
  test('this spring', () => check('due [this spring]', '2026-03-01..2026-05-31'));
  test('winter runs into the next year', () => check('[winter 2025]', '2025-12-01..2026-02-28'));
  test('a heading', () => check('H1 and H2', 'nothing'));
  test('a quantised model', () => check('the Q4_K_M file', 'nothing'));
  test('a word that is a season too', () => check('prices fall and spring back', 'nothing'));
});

describe('parts', () => {
  test('the start of a year', () => check('in [early 2027]', '2027-01-01..2027-03-31'));
  test('the middle of a year', () => check('in [mid-2026]', '2026-04-01..2026-09-30'));
  test('the end of a year', () => check('at the [end of 2026]', '2026-10-01..2026-12-31'));
  test('thirds of a month', () =>
    check(
      '[early March], [mid-March], [late March]',
      '2026-03-01..2026-03-10; 2026-03-11..2026-03-20; 2026-03-21..2026-03-31',
    ));
  test('of last year', () => check('in [late last year]', '2025-10-01..2025-12-31'));
  test('of this year', () => check('since the [start of the year]', '2026-01-01..2026-03-31'));
  test('later this year', () => check('ships [later this year]', '2026-02-10..2026-12-31'));
  test('earlier this month', () => check('said [earlier this month]', '2026-02-01..2026-02-10'));
  test('of nothing', () => check('at the end of the day, late in life', 'nothing'));
});

describe('relative dates', () => {
  test('yesterday', () => check('said [yesterday]', '2026-02-09..2026-02-09'));
  test('last week', () => check('announced [last week]', '2026-02-02..2026-02-08'));
  test('next month', () => check('from [next month]', '2026-03-01..2026-03-31'));
  test('last quarter', () => check('in the [last quarter]', '2025-10-01..2025-12-31'));
  test('last year', () => check("[last year]'s round", '2025-01-01..2025-12-31'));
  test('weeks ago', () => check('[three weeks ago] it', '2026-01-19..2026-01-25'));
  test('days ago', () => check('[2 days ago] it', '2026-02-08..2026-02-08'));
  test('months to come', () => check('in the [next 18-24 months].', '2027-08-10..2028-02-10'));
  test('years to come', () => check('over the [next three years]', '2026-02-10..2029-02-10'));
  test('nowadays', () => check('today and now, in recent years', 'nothing'));
  test('durations', () => check('for three years, a 15-year contract, 10 days long', 'nothing'));
  test('ages', () => check('Varga, 44, a 28-year-old', 'nothing'));
  test('times', () => check('at 08:15 CET, at 10 am', 'nothing'));
});

describe('deadlines', () => {
  test('a year', () => check('done [by 2030]', '2026-02-10..2030-12-31'));
  test('the end of a year', () => check('done [by the end of 2026]', '2026-02-10..2026-12-31'));
  test('the end of this year', () => check('done [by the end of the year]', '2026-02-10..2026-12-31'));
  test('year-end', () => check('done [by year-end]', '2026-02-10..2026-12-31'));
  test('a month to come', () => check('open [until March]', '2026-02-10..2026-03-31'));
  test('a month of the next year', () => check('open [until January]', '2026-02-10..2027-01-31'));
  test('a day', () => check('open [until 31 March]', '2026-02-10..2026-03-31'));
  test('what is over is no deadline', () => check('held until [2020]', '2020-01-01..2020-12-31'));
});

describe('dates of a text without a date of its own', () => {
  test('whole ones are placed', () => checkUndated('on [March 3, 2026]', 'date 2026-03-03..2026-03-03'));
  test('relative ones are not', () => checkUndated('said [last week] it', 'date unplaced'));
  test('months are not', () => checkUndated('said in [March] it', 'date unplaced'));
  test('weekdays are not', () => checkUndated('said on [Monday] it', 'date unplaced'));
  test('counts are not', () => checkUndated('in the [next 18-24 months].', 'date unplaced'));
});

/** Texts of other languages, the spans in brackets, and the days they mean. */
const OTHERS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  de: [
    ['am [Montag, dem 9. Februar 2026], sagte', '2026-02-09..2026-02-09'],
    ['[9. bis 15. Februar 2026]', '2026-02-09..2026-02-15'],
    ['im [dritten Quartal] geliefert', '2026-07-01..2026-09-30'],
    ['[bis Jahresende] fertig', '2026-02-10..2026-12-31'],
    ['[Anfang kommenden Jahres]', '2027-01-01..2027-03-31'],
    ['[vor drei Wochen] gesagt', '2026-01-19..2026-01-25'],
    ['[kommenden Montag]', '2026-02-16..2026-02-16'],
    ['2000 Mitarbeiter und die 2020er Jahre. So ist es.', 'nothing'],
  ],
  es: [
    ['el [martes 10 de febrero de 2026]', '2026-02-10..2026-02-10'],
    ['[hace tres semanas] dijo', '2026-01-19..2026-01-25'],
    ['el [viernes pasado] dijo', '2026-02-06..2026-02-06'],
    ['en el [primer semestre de 2027]', '2027-01-01..2027-06-30'],
    ['la [semana pasada]', '2026-02-02..2026-02-08'],
    ['[antes de fin de año]', '2026-02-10..2026-12-31'],
  ],
  fr: [
    ['le [1er mars] à Paris', '2026-03-01..2026-03-01'],
    ['[mi-2026]', '2026-04-01..2026-09-30'],
    ["l'[an dernier] déjà", '2025-01-01..2025-12-31'],
    ["[d'ici fin 2026] au moins", '2026-02-10..2026-12-31'],
    ['[il y a un an] déjà', '2025-01-01..2025-12-31'],
    ['au [deuxième trimestre 2026]', '2026-04-01..2026-06-30'],
  ],
  it: [
    ['il [1° marzo] a Roma', '2026-03-01..2026-03-01'],
    ['[tre settimane fa]', '2026-01-19..2026-01-25'],
    ['[entro la fine del 2026] sarà', '2026-02-10..2026-12-31'],
    ["[quest'anno] cresce", '2026-01-01..2026-12-31'],
    ['nel [II trimestre]', '2026-04-01..2026-06-30'],
    ["[fine dell'anno]", '2026-10-01..2026-12-31'],
  ],
  ja: [
    ['[2026年2月10日（火）]に発表', '2026-02-10..2026-02-10'],
    ['[昨年12月]に', '2025-12-01..2025-12-31'],
    ['[10日]に発表', '2026-02-10..2026-02-10'],
    ['[年末までに]稼働', '2026-02-10..2026-12-31'],
    ['[2月中旬]に', '2026-02-11..2026-02-20'],
    ['[令和8年2月10日]', '2026-02-10..2026-02-10'],
    ['[今春]に', '2026-03-01..2026-05-31'],
    ['3日間で、10年間に', 'nothing'],
  ],
  ko: [
    ['[2026년 2월 10일]에', '2026-02-10..2026-02-10'],
    ['[10일] 밝혔다', '2026-02-10..2026-02-10'],
    ['[지난해 12월]에', '2025-12-01..2025-12-31'],
    ['[올해 2분기] 매출', '2026-04-01..2026-06-30'],
    ['[2026년 말까지] 늘린다', '2026-02-10..2026-12-31'],
    ['[2024년부터 2026년까지] 늘었다', '2024-01-01..2026-12-31'],
    ['3일간 열린다', 'nothing'],
  ],
  nl: [
    ['[dinsdag 10 februari 2026]', '2026-02-10..2026-02-10'],
    ['[begin 2027] komt', '2027-01-01..2027-03-31'],
    ['[drie weken geleden] nog', '2026-01-19..2026-01-25'],
    ['[tegen eind juni] klaar', '2026-02-10..2026-06-30'],
    ['[vorige maand] al', '2026-01-01..2026-01-31'],
  ],
  pl: [
    ['w [lutym 2026 roku] firma', '2026-02-01..2026-02-28'],
    ['w [1998 r.] powstała', '1998-01-01..1998-12-31'],
    ['[9–15 lutego 2026]', '2026-02-09..2026-02-15'],
    ['[do końca roku] sprzeda', '2026-02-10..2026-12-31'],
    ['w [zeszłym tygodniu] firma', '2026-02-02..2026-02-08'],
    ['[trzy tygodnie temu] firma', '2026-01-19..2026-01-25'],
  ],
  pt: [
    ['na [terça-feira, 10 de fevereiro de 2026]', '2026-02-10..2026-02-10'],
    ['no [segundo trimestre]', '2026-04-01..2026-06-30'],
    ['[há três semanas] já', '2026-01-19..2026-01-25'],
    ['[até o fim de junho] será', '2026-02-10..2026-06-30'],
    ['no [mês passado] já', '2026-01-01..2026-01-31'],
  ],
  ru: [
    ['[10 февраля 2026 года] компания', '2026-02-10..2026-02-10'],
    ['на [прошлой неделе] компания', '2026-02-02..2026-02-08'],
    ['[к концу 2026 года] будет', '2026-02-10..2026-12-31'],
    ['[весной прошлого года] уже', '2025-03-01..2025-05-31'],
    ['в [первом квартале 2026 года]', '2026-01-01..2026-03-31'],
    ['[три недели назад] уже', '2026-01-19..2026-01-25'],
    ['в [2026-м] будет', '2026-01-01..2026-12-31'],
    ['в 2020-х всё иначе', 'nothing'],
    ['по словам Мартова и Майского', 'nothing'],
  ],
  tr: [
    ['[3 Mart 2026’da] kapatıldı', '2026-03-03..2026-03-03'],
    ['[salı günü] duyurdu', '2026-02-10..2026-02-10'],
    ['[yıl sonuna kadar] sürecek', '2026-02-10..2026-12-31'],
    ['[geçen haftanın] turları', '2026-02-02..2026-02-08'],
    ["[2026'nın ikinci çeyreğinde]", '2026-04-01..2026-06-30'],
    ['[üç hafta önce]', '2026-01-19..2026-01-25'],
  ],
  uk: [
    ['[2022 року] заснували', '2022-01-01..2022-12-31'],
    ['у [третьому кварталі] компанія', '2026-07-01..2026-09-30'],
    ['[до кінця жовтня] чекають', '2026-02-10..2026-10-31'],
    ['[наступного місяця] вийде', '2026-03-01..2026-03-31'],
    ['каже Остап Середа', 'nothing'],
  ],
  zh: [
    ['[2026年2月10日]宣布', '2026-02-10..2026-02-10'],
    ['[昨（10）日]宣布', '2026-02-10..2026-02-10'],
    ['[上月15日]宣布', '2026-01-15..2026-01-15'],
    ['[今年上半年]收入', '2026-01-01..2026-06-30'],
    ['[3月底前]下线', '2026-02-10..2026-03-31'],
    ['[2026年Q2]收入', '2026-04-01..2026-06-30'],
    ['[三个月前]宣布', '2025-11-01..2025-11-30'],
    ['[2026年]中国市场', '2026-01-01..2026-12-31'],
    ['三天内，几年前', 'nothing'],
  ],
};

describe('dates in other languages', () => {
  for (const [language, cases] of Object.entries(OTHERS)) {
    describe(language, () => {
      for (const [text, reads] of cases) test(text, () => checkIn(language)(text, reads));
    });
  }
});
