import assert from 'node:assert/strict';
import { describe, test } from 'mocha';
import { chooseLanguage } from '../../../src/core/language/chooseLanguage.ts';
import { createCharacterTable } from '../../../src/core/text/characters.ts';
import { PhraseTable } from '../../../src/core/text/phrases.ts';
import { createTokens, tokenize } from '../../../src/core/text/tokens.ts';
import { readText } from '../checkText.ts';
import { DATA } from '../readData.ts';

const table = createCharacterTable();
const phrases = new PhraseTable(DATA.phrases);

function languageOf(text: string): string {
  const tokens = createTokens(4);
  tokenize(text, table, tokens);
  return chooseLanguage(DATA, phrases, text, tokens).code;
}
const check = (code: string, text: string) => assert.equal(languageOf(text), code);
/** A test that waits for a pack which is not there yet. */
const testWithPack = (code: string) => (DATA.languages.some((pack) => pack.code === code) ? test : test.skip);

describe('the language of a long text', () => {
  test('English', () =>
    check(
      'en',
      'The company said on Monday that it had raised three hundred million dollars from its investors, and that the money would be spent on training a new model.',
    ));
  testWithPack('de')('German', () =>
    check(
      'de',
      'Das Unternehmen teilte am Montag mit, dass es von seinen Investoren dreihundert Millionen Dollar erhalten hat und dass das Geld in das Training eines neuen Modells fließen soll.',
    ),
  );
  test('French', () =>
    check(
      'fr',
      'La société a annoncé lundi qu’elle avait levé trois cents millions de dollars auprès de ses investisseurs et que cet argent servirait à entraîner un nouveau modèle.',
    ));
  test('Italian', () =>
    check(
      'it',
      'La società ha annunciato lunedì di aver raccolto trecento milioni di dollari dai suoi investitori e che il denaro servirà ad addestrare un nuovo modello.',
    ));
  test('Spanish', () =>
    check(
      'es',
      'La empresa anunció el lunes que había recaudado trescientos millones de dólares de sus inversores y que el dinero se destinará a entrenar un nuevo modelo.',
    ));
  test('Portuguese', () =>
    check(
      'pt',
      'A empresa anunciou na segunda-feira que captou trezentos milhões de dólares dos seus investidores e que o dinheiro será usado para treinar um novo modelo.',
    ));
  testWithPack('nl')('Dutch', () =>
    check(
      'nl',
      'Het bedrijf maakte maandag bekend dat het driehonderd miljoen dollar van zijn investeerders heeft opgehaald en dat het geld wordt gebruikt om een nieuw model te trainen.',
    ),
  );
  test('Polish', () =>
    check(
      'pl',
      'Spółka ogłosiła w poniedziałek, że pozyskała od inwestorów trzysta milionów dolarów i że pieniądze zostaną przeznaczone na trenowanie nowego modelu.',
    ));
  test('Turkish', () =>
    check(
      'tr',
      'Şirket pazartesi günü yatırımcılarından üç yüz milyon dolar topladığını ve bu paranın yeni bir modelin eğitilmesi için kullanılacağını açıkladı.',
    ));
  test('Russian', () =>
    check(
      'ru',
      'Компания сообщила в понедельник, что привлекла от инвесторов триста миллионов долларов и что эти деньги пойдут на обучение новой модели.',
    ));
  test('Ukrainian', () =>
    check(
      'uk',
      'Компанія повідомила в понеділок, що залучила від інвесторів триста мільйонів доларів і що ці гроші підуть на навчання нової моделі.',
    ));
  test('Chinese', () => check('zh', '公司周一宣布，已从投资者处筹集三亿美元，这笔资金将用于训练新的模型。'));
  test('Chinese in traditional characters', () =>
    check('zh', '公司週一宣布，已從投資者處籌集三億美元，這筆資金將用於訓練新的模型。'));
  test('Japanese', () =>
    check('ja', '同社は月曜日、投資家から三億ドルを調達し、その資金を新しいモデルの訓練に使うと発表した。'));
  test('Korean', () =>
    check(
      'ko',
      '회사는 월요일 투자자들로부터 3억 달러를 유치했으며 이 자금을 새로운 모델의 훈련에 사용할 것이라고 발표했다.',
    ));
});

describe('the language of a headline', () => {
  test('English', () => check('en', 'Runway raises $315 million for the next step of its world models'));
  testWithPack('de')('German', () =>
    check('de', 'Runway erhält 315 Millionen Dollar für die Entwicklung der Weltmodelle'),
  );
  test('French', () => check('fr', 'Runway lève 315 millions de dollars pour ses modèles de monde'));
  test('Italian', () => check('it', 'Runway raccoglie 315 milioni di dollari per i suoi modelli del mondo'));
  test('Spanish', () => check('es', 'Runway recauda 315 millones de dólares para sus modelos del mundo'));
  test('Portuguese', () => check('pt', 'Runway capta 315 milhões de dólares para os seus modelos de mundo'));
  test('Russian', () => check('ru', 'Runway привлекла 315 млн долларов на модели мира'));
  test('Ukrainian', () => check('uk', 'Runway залучила 315 млн доларів на моделі світу'));
  test('Turkish', () => check('tr', 'Runway dünya modelleri için 315 milyon dolar yatırım aldı'));
  test('Chinese', () => check('zh', 'Runway完成3.15亿美元融资'));
  test('Japanese', () => check('ja', 'ランウェイが3億1500万ドルを調達'));
  test('Korean', () => check('ko', '런웨이, 3억 1500만 달러 투자 유치'));
  test('an English text with Chinese names', () =>
    check('en', 'The lab 智谱 said that its model is the best of the year in China and that it will be open'));
});

describe('a text in no known language', () => {
  test('is not given one', () => {
    check('und', '');
    check('und', '12345 67');
    check('und', '🚀🚀🚀');
  });
  test('keeps its sums', () => {
    for (const text of ['foo bar $5 million', '$5 million']) {
      assert.deepEqual(
        readText(text)
          .filter(({ type }) => type === 'amount')
          .map((mention) => mention.text),
        ['$5 million'],
        text,
      );
    }
  });
});

describe('a language wrongly named', () => {
  for (const { code } of DATA.languages) {
    test(`${code} keeps a sum in signs and letters`, () => {
      const amounts = readText('OpenAI paid $5M and €40m', { language: code }).filter(({ type }) => type === 'amount');
      assert.deepEqual(
        amounts.map(({ text }) => text),
        ['$5M', '€40m'],
      );
    });
  }
});
