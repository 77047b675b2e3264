// Opening phrases of French (counted in official texts) and Spanish (official usage, not counted).
import { rowsOf } from './read.mjs';

/** French phrases of the first decades, which the counted texts hardly hold. */
const OLD_FRENCH = {
  preambular:
    'Après avoir examiné; Après avoir pris connaissance; Persuadé; Désireux; Soucieux; Soucieuse; Attendu; Étant donné',
  operative: 'Crée; Charge; Donne pour instructions; Ajourne; Transmet; Renvoie',
};

const SPANISH = {
  preambular: `Recordando; Reafirmando; Reiterando; Reconociendo; Teniendo presente; Teniendo presentes; Teniendo en cuenta; Observando;
Observando con preocupación; Observando con profunda preocupación; Observando con satisfacción; Observando con reconocimiento; Observando con aprecio;
Tomando nota; Tomando nota con reconocimiento; Tomando nota con aprecio; Tomando nota con satisfacción; Tomando en consideración;
Acogiendo con beneplácito; Acogiendo con satisfacción; Acogiendo con agrado; Subrayando; Destacando; Recalcando; Resaltando; Poniendo de relieve;
Haciendo hincapié; Haciendo notar; Haciendo suyas; Señalando; Consciente; Conocedora; Conocedor; Convencida; Convencido; Firmemente convencida; Persuadida; Preocupada; Preocupado;
Profundamente preocupada; Profundamente preocupado; Gravemente preocupada; Seriamente preocupada; Sumamente preocupada; Alarmada; Alarmado;
Profundamente alarmada; Expresando preocupación; Expresando su preocupación; Expresando su profunda preocupación; Expresando profunda preocupación;
Expresando grave preocupación; Expresando su grave preocupación; Expresando su reconocimiento; Expresando su agradecimiento; Expresando su satisfacción;
Guiada; Guiado; Guiándose; Inspirada; Habiendo examinado; Habiendo considerado; Habiendo escuchado; Habiendo recibido; Considerando; Estimando; Alentada; Alentado; Alentando;
Lamentando; Deplorando; Condenando; Condenando enérgicamente; Actuando; Afirmando; Encomiando; Elogiando; Felicitando; Resuelta; Resuelto; Decidida; Decidido;
Deseosa; Deseoso; Aguardando con interés; Rindiendo homenaje; Determinando; Exhortando; Instando; Celebrando; Apoyando; Invitando; Confirmando; Visto`,
  operative: `Recuerda; Reafirma; Reitera; Reitera su llamamiento; Reitera su solicitud; Reitera su petición; Reitera su invitación; Reconoce; Reconoce con aprecio; Observa; Observa con preocupación;
Observa con profunda preocupación; Observa con satisfacción; Observa con reconocimiento; Observa con aprecio; Toma nota; Toma nota con reconocimiento; Toma nota con aprecio;
Toma nota con satisfacción; Toma nota con interés; Acoge con beneplácito; Acoge con satisfacción; Acoge con agrado; Subraya; Destaca; Recalca; Resalta; Pone de relieve; Hace hincapié;
Hace notar; Solicita; Pide; Ruega; Invita; Alienta; Alienta encarecidamente; Insta; Insta encarecidamente; Exhorta; Exhorta encarecidamente; Hace un llamamiento; Decide; Resuelve; Exige;
Condena; Condena enérgicamente; Deplora; Deplora profundamente; Lamenta; Lamenta profundamente; Expresa preocupación; Expresa su preocupación; Expresa su profunda preocupación;
Expresa profunda preocupación; Expresa su grave preocupación; Expresa su reconocimiento; Expresa su agradecimiento; Expresa su satisfacción; Expresa su apoyo; Expresa su intención;
Expresa la esperanza; Recomienda; Aprueba; Hace suyas; Hace suya; Hace suyo; Hace suyos; Autoriza; Encomia; Elogia; Felicita; Afirma; Considera; Declara; Proclama; Apoya; Apoya plenamente;
Aguarda con interés; Espera con interés; Adopta; Conviene; Señala; Encarga; Encomienda; Rinde homenaje; Celebra; Confirma; Establece; Determina; Rechaza; Agradece; Renueva; Renueva su llamamiento; Aclara; Designa; Acepta; Reconfirma; Advierte`,
};

const ADVERBS = {
  fr: 'également; en outre; aussi; de nouveau; à nouveau; une nouvelle fois; une fois de plus; de même; par ailleurs',
  es: 'también; además; asimismo; nuevamente; de nuevo; una vez más; igualmente',
};
const WITH_ADVERB = new RegExp(` (${ADVERBS.fr.replaceAll('; ', '|')}|à cet égard|en particulier)( |$)`);
/** Too plain to tell an opening from a sentence, though they do occur. */
const PLAIN = /^(Fait|Compte|Lance|Mesure|Exprime une nouvelle fois|résolu)$/;
const ENOUGH = 8;

/** The table of French and Spanish opening phrases, and of the adverbs that may stand behind them. */
export function romanceTables(read) {
  const rows = [];
  for (const [kind, name] of [
    ['operative', 'openings-op-fr.tsv'],
    ['preambular', 'openings-pre-fr.tsv'],
  ]) {
    const french = rowsOf(read(name)).filter(({ phrase, count }) => Number(count) >= ENOUGH && !PLAIN.test(phrase));
    for (const { phrase, count } of french)
      if (!WITH_ADVERB.test(phrase)) rows.push([kind, 'fr', phrase.replaceAll("'", '’'), count, 'FR']);
    for (const phrase of OLD_FRENCH[kind].split('; '))
      if (!french.some((row) => row.phrase === phrase)) rows.push([kind, 'fr', phrase, '', 'official usage']);
    for (const phrase of SPANISH[kind].split(/;\s*/)) rows.push([kind, 'es', phrase, '', 'official usage']);
  }
  for (const [language, adverbs] of Object.entries(ADVERBS))
    for (const adverb of adverbs.split('; ')) rows.push(['adverb', language, adverb, '', 'grammar']);
  return { 'openings-romance.tsv': [['kind', 'language', 'phrase', 'count', 'source'], ...rows] };
}
