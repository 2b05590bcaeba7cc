import { describe, test } from 'mocha';
import { checkText } from '../../checkText.ts';
import { DATA } from '../../readData.ts';

const AMOUNTS = ['amount'];
const checkIn = (language: string) => (text: string, reads: string) => checkText(text, reads, { language }, AMOUNTS);
const check = checkIn('en');

describe('amounts', () => {
  test('a scale word multiplies the number before it', () => check('sold for [$1.2 billion]', 'amount 1200000000 USD'));
  test('a scale letter that touches', () => check('raised [$300M].', 'amount 300000000 USD'));
  test('a scale letter in small', () => check('raised [$300m] today', 'amount 300000000 USD'));
  test('an abbreviated scale', () => check('raised [$1.2 bn] at last', 'amount 1200000000 USD'));
  test('mn and MM', () => check('[$5mn] and [$12 MM]', 'amount 5000000 USD; amount 12000000 USD'));
  test('thousands', () => check('a [$5k] prize', 'amount 5000 USD'));
  test('trillions', () => check('worth [$1.5T]', 'amount 1500000000000 USD'));
  test('no scale', () => check('pays [$20] for it', 'amount 20 USD'));
  test('nought', () => check('sold for [$0]', 'amount 0 USD'));
  test('a decimal without scale', () => check('pays [$1,234.56] twice', 'amount 1234.56 USD'));
  test('the currency as a word', () => check('raised [300 million dollars]', 'amount 300000000 USD'));
  test('the currency as a code before', () => check('raised [USD 5 million]', 'amount 5000000 USD'));
  test('the currency as a code after', () => check('raised [5 million USD]', 'amount 5000000 USD'));
  test('a sign and a code', () => check('raised [$5 million USD]', 'amount 5000000 USD'));
  test('a sign with its country', () => check('raised [US$300m] today', 'amount 300000000 USD'));
  test('a sign with a space', () => check('raised [$ 300 million]', 'amount 300000000 USD'));
  test('a sign after the number', () => check('raised [5 million$]', 'amount 5000000 USD'));
  test('euros', () => check('paid [€40m] in cash', 'amount 40000000 EUR'));
  test('euros in a word', () => check('paid [40 million euros]', 'amount 40000000 EUR'));
  test('a code that touches', () => check('paid [EUR5m]', 'amount 5000000 EUR'));
  test('pounds', () => check('paid [£2.5bn]', 'amount 2500000000 GBP'));
  test('pounds in a word', () => check('paid [2.5bn pounds]', 'amount 2500000000 GBP'));
  test('yen', () => check('paid [1.5 trillion yen]', 'amount 1500000000000 JPY'));
  test('Canadian dollars', () => check('raised [C$48 million]', 'amount 48000000 CAD'));
  test('Australian dollars', () => check('raised [A$5m]', 'amount 5000000 AUD'));
  test('reais', () => check('raised [R$ 5 million]', 'amount 5000000 BRL'));
  test('crores of rupees', () => check('raised [₹500 crore]', 'amount 5000000000 INR'));
  test('francs', () => check('raised [CHF 12 million]', 'amount 12000000 CHF'));
  test('kronor after the number', () => check('raised [100 million SEK]', 'amount 100000000 SEK'));
  test('cents', () => check('costs [40 cents]', 'amount 0.4 USD'));
  test('number words', () => check('paid [twenty-five million dollars]', 'amount 25000000 USD'));
  test('half', () => check('nearly [half a billion dollars]', 'amount 500000000 USD under'));
  test('one and a half', () => check('paid [one and a half billion dollars]', 'amount 1500000000 USD'));
  test('a hyphen before the noun', () => check('a [$40-million] round', 'amount 40000000 USD'));
  test('full-width letters', () => check('paid [＄５００]', 'amount 500 USD'));
  test('no space before the scale', () => check('paid [$5million]', 'amount 5000000 USD'));
  test('quotes and brackets stay out', () => check('“[$5 million]” ([€4m])', 'amount 5000000 USD; amount 4000000 EUR'));
  test('a slash parts two sums', () => check('[€5m]/[£4m]', 'amount 5000000 EUR; amount 4000000 GBP'));
  test('a full stop stays out', () => check('It paid [$1.5 million].', 'amount 1500000 USD'));
  test('an emoji beside', () => check('🚀[$5M]🚀', 'amount 5000000 USD'));
  test('a country before a sign that it does not touch', () =>
    check('in the US [$5 million] is little', 'amount 5000000 USD'));
});

describe('approximate amounts', () => {
  test('up to', () => check('up to [$50 million]', 'amount 50000000 USD under'));
  test('nearly', () => check('nearly [$50 million]', 'amount 50000000 USD under'));
  test('less than', () => check('less than [$50 million]', 'amount 50000000 USD under'));
  test('at least', () => check('at least [$50 million]', 'amount 50000000 USD over'));
  test('more than', () => check('more than [$50 million]', 'amount 50000000 USD over'));
  test('over', () => check('over [$50 million]', 'amount 50000000 USD over'));
  test('roughly', () => check('roughly [$50 million]', 'amount 50000000 USD about'));
  test('about', () => check('about [$50 million]', 'amount 50000000 USD about'));
  test('some', () => check('some [$50 million]', 'amount 50000000 USD about'));
  test('a tilde', () => check('~[$50M]', 'amount 50000000 USD about'));
  test('a plus', () => check('[$50M]+', 'amount 50000000 USD over'));
});

describe('ranges and lists of amounts', () => {
  test('a dash', () => check('[$300–350 million] of it', 'amount 325000000 USD min=300000000 max=350000000'));
  test('a hyphen between two sums', () => check('[$10m-$20m]', 'amount 15000000 USD min=10000000 max=20000000'));
  test('to', () => check('[$300 to $350 million]', 'amount 325000000 USD min=300000000 max=350000000'));
  test('between and', () =>
    check('between [$300 million and $350 million]', 'amount 325000000 USD min=300000000 max=350000000'));
  test('thousands', () => check('[$5K–$10K]', 'amount 7500 USD min=5000 max=10000'));
  test('and alone joins no range', () =>
    check('[$5 million] and [$10 million]', 'amount 5000000 USD; amount 10000000 USD'));
  test('a growth is no range', () => check('from [$10m] to [$20m]', 'amount 10000000 USD; amount 20000000 USD'));
  test('a scale that only the second sum gives', () =>
    check('[$2] and [$3 million]', 'amount 2000000 USD; amount 3000000 USD'));
  test('a currency that only the first sum gives', () =>
    check('[$40 billion], of which [15 billion] is spent', 'amount 40000000000 USD; amount 15000000000 USD'));
});

describe('rates', () => {
  test('a month', () => check('[$20] a month', 'amount 20 USD per=month'));
  test('a user and month', () => check('[$20] per user per month', 'amount 20 USD per=user-month'));
  test('slashes', () => check('[$20]/user/month', 'amount 20 USD per=user-month'));
  test('tokens', () => check('[$0.15] per million tokens', 'amount 0.15 USD per=1M-tokens'));
  test('hours of a GPU', () => check('[$2.10] per GPU-hour', 'amount 2.1 USD per=gpu-hour'));
  test('a share', () => check('[$40] a share', 'amount 40 USD per=share'));
  test('a year', () => check('[$10M]/year', 'amount 10000000 USD per=year'));
});

describe('what is no amount', () => {
  const refuse = (text: string) => check(text, 'nothing');

  test('order 1.2 bn-4417 today', () => refuse('order 1.2 bn-4417 today'));
  test('a million-row table', () => refuse('a million-row table'));
  test('a nine-figure sum', () => refuse('a nine-figure sum'));
  test('tens of millions of dollars', () => refuse('tens of millions of dollars'));
  test('hundreds of millions', () => refuse('hundreds of millions'));
  test('millions of euros', () => refuse('millions of euros'));
  test('a multibillion-dollar deal', () => refuse('a multibillion-dollar deal'));
  test('a six-figure salary', () => refuse('a six-figure salary'));
  test('$NVDA rose', () => refuse('$NVDA rose'));
  test('the $ sign', () => refuse('the $ sign'));
  test('5 dollars to the euro', () => refuse('5 dollars to the euro'));
  test('version 1.5 billion', () => refuse('version 1.5 billion'));
  test('10x faster', () => refuse('10x faster'));
  test('the top 500 companies', () => refuse('the top 500 companies'));
  test('page 300', () => refuse('page 300'));
  test('$$$', () => refuse('$$$'));
  test('$1.2.3', () => refuse('$1.2.3'));
  test('one euro, one dollar', () => refuse('one euro, one dollar'));
});

describe('what a bare sign means', () => {
  test('dollars, where the text says nothing', () => check('raised [$5 million]', 'amount 5000000 USD'));
  test('Canadian dollars, where the text says so', () =>
    check('It counts in Canadian dollars. It raised [$5 million].', 'amount 5000000 CAD'));
  test('yen in a text about yen', () => check('It counts in yen. It raised [¥5 million].', 'amount 5000000 JPY'));
  test('yuan in a text about yuan', () => check('It counts in yuan. It raised [¥5 million].', 'amount 5000000 CNY'));
  test('yuan in Chinese', () => checkIn('zh')('融资[¥500万]', 'amount 5000000 CNY'));
  test('yen in Japanese', () => checkIn('ja')('[¥500万]を調達', 'amount 5000000 JPY'));
});

/** A group of tests for a language that waits for its pack where it is not there yet. */
function inLanguage(name: string, code: string, cases: Readonly<Record<string, readonly [string, string]>>): void {
  const describePack = DATA.languages.some((pack) => pack.code === code) ? describe : describe.skip;
  describePack(`amounts in ${name}`, () => {
    for (const [title, [text, reads]] of Object.entries(cases)) test(title, () => checkIn(code)(text, reads));
  });
}

inLanguage('German', 'de', {
  '315 Millionen': ['sammelte [315 Millionen Dollar] ein', 'amount 315000000 USD'],
  Milliarden: ['für [1,2 Milliarden Euro]', 'amount 1200000000 EUR'],
  groups: ['kostet [1.250.000 Euro]', 'amount 1250000 EUR'],
  rund: ['rund [5,3 Mrd. US-Dollar]', 'amount 5300000000 USD about'],
  refusal: ['mehrere Millionen Dollar', 'nothing'],
});
inLanguage('Dutch', 'nl', {
  miljoen: ['haalde [40 miljoen euro] op', 'amount 40000000 EUR'],
  miljard: ['voor [€ 1,2 miljard]', 'amount 1200000000 EUR'],
  refusal: ["tientallen miljoenen euro's", 'nothing'],
});
inLanguage('Polish', 'pl', {
  'mln zł': ['pozyskała [40 mln zł]', 'amount 40000000 PLN'],
  miliarda: ['za [1,2 miliarda dolarów]', 'amount 1200000000 USD'],
  ponad: ['ponad [15 mln euro]', 'amount 15000000 EUR over'],
  refusal: ['dziesiątki milionów dolarów', 'nothing'],
});
inLanguage('Portuguese', 'pt', {
  milhões: ['captou [315 milhões de dólares]', 'amount 315000000 USD'],
  reais: ['captou [R$ 40 milhões]', 'amount 40000000 BRL'],
  'mil milhões': ['cerca de [5 mil milhões de euros]', 'amount 5000000000 EUR about'],
  refusal: ['dezenas de milhões de dólares', 'nothing'],
});
inLanguage('Turkish', 'tr', {
  milyon: ['[315 milyon dolar] yatırım aldı', 'amount 315000000 USD'],
  'milyar TL': ['yaklaşık [1,2 milyar TL]', 'amount 1200000000 TRY about'],
  avro: ['[40 milyon avro]', 'amount 40000000 EUR'],
  refusal: ['milyonlarca dolar', 'nothing'],
});
inLanguage('French', 'fr', {
  millions: ['a levé [315 millions de dollars]', 'amount 315000000 USD'],
  milliard: ['pour [1,2 milliard d’euros]', 'amount 1200000000 EUR'],
  'M€': ['[40 M€] en série B', 'amount 40000000 EUR'],
  'Md€': ['près de [5,3 Md€]', 'amount 5300000000 EUR under'],
  groups: ['coûte [1 250 000 euros]', 'amount 1250000 EUR'],
  'a month': ['[20 €] par mois', 'amount 20 EUR per=month'],
  half: ["[un demi-milliard d'euros]", 'amount 500000000 EUR'],
  refusal: ['des dizaines de millions d’euros', 'nothing'],
});
inLanguage('Spanish', 'es', {
  millones: ['recaudó [315 millones de dólares]', 'amount 315000000 USD'],
  'mil millones': ['por [1.200 millones de euros]', 'amount 1200000000 EUR'],
  casi: ['casi [40 M€]', 'amount 40000000 EUR under'],
  pesos: ['[1,5 millones de pesos mexicanos]', 'amount 1500000 MXN'],
  refusal: ['decenas de millones de dólares', 'nothing'],
});
inLanguage('Italian', 'it', {
  milioni: ['ha raccolto [315 milioni di dollari]', 'amount 315000000 USD'],
  miliardi: ['per [1,2 miliardi di euro]', 'amount 1200000000 EUR'],
  quasi: ['quasi [40 milioni di euro]', 'amount 40000000 EUR under'],
  mezzo: ['[mezzo miliardo di euro]', 'amount 500000000 EUR'],
  refusal: ['decine di milioni di euro', 'nothing'],
});
inLanguage('Russian', 'ru', {
  'млн with a sign': ['получит [$315 млн]', 'amount 315000000 USD'],
  'млрд рублей': ['за [1,2 млрд рублей]', 'amount 1200000000 RUB'],
  полтора: ['[полтора миллиона долларов]', 'amount 1500000 USD'],
  почти: ['почти [9 млрд рублей]', 'amount 9000000000 RUB under'],
  groups: ['стоит [1 150 000 рублей]', 'amount 1150000 RUB'],
  refusal: ['десятки миллионов долларов', 'nothing'],
});
inLanguage('Ukrainian', 'uk', {
  млн: ['залучила [315 млн доларів]', 'amount 315000000 USD'],
  грн: ['за [1,2 млрд грн]', 'amount 1200000000 UAH'],
  майже: ['майже [40 мільйонів євро]', 'amount 40000000 EUR under'],
  refusal: ['десятки мільйонів доларів', 'nothing'],
});
inLanguage('Korean', 'ko', {
  '억 and 만': ['[3억 1500만 달러]를 유치했다', 'amount 315000000 USD'],
  약: ['약 [5천억 원]', 'amount 500000000000 KRW about'],
  'without a space': ['[40억원] 규모', 'amount 4000000000 KRW'],
  조: ['[1조 2000억 원]', 'amount 1200000000000 KRW'],
  refusal: ['수백만 달러를 유치했다', 'nothing'],
});
inLanguage('Japanese', 'ja', {
  '億 and 万': ['[3億1500万ドル]を調達', 'amount 315000000 USD'],
  約: ['約[40億円]', 'amount 4000000000 JPY about'],
  兆: ['[1兆2000億円]', 'amount 1200000000000 JPY'],
  'full width': ['[３０億ユーロ]', 'amount 3000000000 EUR'],
  refusal: ['数百万ドルを調達', 'nothing'],
});
inLanguage('Chinese', 'zh', {
  亿: ['融资[3.15亿美元]', 'amount 315000000 USD'],
  人民币: ['融资[40亿元人民币]', 'amount 4000000000 CNY'],
  约: ['约[1.2万亿日元]', 'amount 1200000000000 JPY about'],
  traditional: ['投資[150億美元]', 'amount 15000000000 USD'],
  'number words': ['获[两亿元]投资', 'amount 200000000 CNY'],
  refusal: ['数千万美元融资', 'nothing'],
});
