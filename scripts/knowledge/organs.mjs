// The bodies that adopt resolutions, by the names that stand on an organ line or in a masthead.
import { rowsOf } from './read.mjs';

/** Name; house whose conventions hold; series of its adopted resolutions; French name; Spanish name with its article. */
const ORGANS = `
General Assembly | ga | A/RES | l’Assemblée générale | la Asamblea General
Security Council | sc | S/RES | le Conseil de sécurité | el Consejo de Seguridad
Economic and Social Council | ecosoc | E/RES | le Conseil économique et social | el Consejo Económico y Social
Human Rights Council | hrc | A/HRC/RES | le Conseil des droits de l’homme | el Consejo de Derechos Humanos
Trusteeship Council | un | T/RES | le Conseil de tutelle | el Consejo de Administración Fiduciaria
Commission on Human Rights | hrc | E/CN.4/RES | la Commission des droits de l’homme | la Comisión de Derechos Humanos
Commission on Crime Prevention and Criminal Justice | ecosoc | E/CN.15/RES | la Commission pour la prévention du crime et la justice pénale | la Comisión de Prevención del Delito y Justicia Penal
Commission on Narcotic Drugs | ecosoc | E/CN.7/RES | la Commission des stupéfiants | la Comisión de Estupefacientes
Commission on the Status of Women | ecosoc | E/CN.6/RES | la Commission de la condition de la femme | la Comisión de la Condición Jurídica y Social de la Mujer
Commission on Population and Development | ecosoc | E/CN.9/RES | la Commission de la population et du développement | la Comisión de Población y Desarrollo
Statistical Commission | ecosoc | E/CN.3/RES | la Commission de statistique | la Comisión de Estadística
Commission for Social Development | ecosoc | E/CN.5/RES | la Commission du développement social | la Comisión de Desarrollo Social
Conference of the Parties to the United Nations Convention against Transnational Organized Crime | ecosoc | CTOC/COP/RES | la Conférence des Parties à la Convention des Nations Unies contre la criminalité transnationale organisée | la Conferencia de las Partes en la Convención de las Naciones Unidas contra la Delincuencia Organizada Transnacional
Conference of the States Parties to the United Nations Convention against Corruption | ecosoc | CAC/COSP/RES | la Conférence des États parties à la Convention des Nations Unies contre la corruption | la Conferencia de los Estados Partes en la Convención de las Naciones Unidas contra la Corrupción
Conference of the Parties | cop | | la Conférence des Parties | la Conferencia de las Partes
Conference of the States Parties | cop | | la Conférence des États parties | la Conferencia de los Estados Partes
Assembly of States Parties | un | ICC-ASP/RES | l’Assemblée des États Parties | la Asamblea de los Estados Partes
United Nations Environment Assembly | un | UNEP/EA/RES | l’Assemblée des Nations Unies pour l’environnement | la Asamblea de las Naciones Unidas sobre el Medio Ambiente
United Nations Habitat Assembly | un | HSP/HA/RES | l’Assemblée des Nations Unies pour l’habitat | la Asamblea de las Naciones Unidas sobre los Asentamientos Humanos
World Health Assembly | un | WHA | l’Assemblée mondiale de la Santé | la Asamblea Mundial de la Salud
Economic and Social Commission for Asia and the Pacific | ecosoc | ESCAP/RES | la Commission économique et sociale pour l’Asie et le Pacifique | la Comisión Económica y Social para Asia y el Pacífico
Governing Council of the United Nations Environment Programme | un | UNEP/GC/RES | le Conseil d’administration du Programme des Nations Unies pour l’environnement | el Consejo de Administración del Programa de las Naciones Unidas para el Medio Ambiente
Executive Board | un | | le Conseil d’administration | la Junta Ejecutiva
Governing Council | un | | le Conseil d’administration | el Consejo de Administración
Meeting of States Parties | un | | la Réunion des États parties | la Reunión de los Estados Partes
Executive Committee | un | | le Comité exécutif | el Comité Ejecutivo
Preparatory Committee | un | | le Comité préparatoire | el Comité Preparatorio
Review Conference | un | | la Conférence d’examen | la Conferencia de Examen
United Nations Conference | un | | la Conférence des Nations Unies | la Conferencia de las Naciones Unidas
General Conference | un | GC/RES | la Conférence générale | la Conferencia General
Sub-Commission on the Promotion and Protection of Human Rights | hrc | E/CN.4/Sub.2/RES | la Sous-Commission de la promotion et de la protection des droits de l’homme | la Subcomisión de Promoción y Protección de los Derechos Humanos
Conference of Ministers | ecosoc | | la Conférence des ministres | la Conferencia de Ministros
Conference | un | | la Conférence | la Conferencia
Commission | un | | la Commission | la Comisión
Council | un | | le Conseil | el Consejo
Assembly | un | | l’Assemblée | la Asamblea
Committee | un | | le Comité | el Comité
`;

/** Other names by which citations name a body, and bodies that are cited but speak in no resolution here; series of its adopted resolutions, empty where none is known. */
const CITED = `
ECOSOC | E/RES
UNEA | UNEP/EA/RES
United Nations Environment Assembly of the United Nations Environment Programme | UNEP/EA/RES
UNEP Governing Council | UNEP/GC/RES
UN-Habitat Assembly | HSP/HA/RES
UN-Habitat Governing Council | HSP/GC/RES
United Nations Habitat Assembly of the United Nations Human Settlements Programme | HSP/HA/RES
Governing Council of the United Nations Human Settlements Programme | HSP/GC/RES
Commission on Human Settlements |
Commission on Sustainable Development | E/CN.17/RES
Commission on Science and Technology for Development |
Sub-Commission on Prevention of Discrimination and Protection of Minorities | E/CN.4/Sub.2/RES
Economic Commission for Africa | ECA/RES
Economic Commission for Europe |
Economic Commission for Latin America | ECLAC/RES
Economic Commission for Latin America and the Caribbean | ECLAC/RES
Economic Commission for Asia and the Far East |
Economic and Social Commission for Western Asia | ESCWA/RES
United Nations Forum on Forests | E/CN.18/RES
United Nations Group of Experts on Geographical Names |
Conference of the Parties to the Convention on Biological Diversity | CBD/COP/RES
Conference of the Parties to the United Nations Framework Convention on Climate Change |
Conference of the Parties to the Convention |
Conference of the States Parties to the Convention |
General Conference of the United Nations Educational, Scientific and Cultural Organization |
Executive Board of the United Nations Educational, Scientific and Cultural Organization |
Peace and Security Council |
Assembly of Heads of State and Government |
`;

/** Other bodies of the registry count when their name says that they deliberate. */
const DELIBERATES = /\b(Assembly|Council|Commission|Committee|Conference|Congress|Board|Forum)\b(?!.*Directorate)/;

/** Names that go on up to the comma: "Conference of the Parties to the Convention on …". */
const OPEN_ENDED =
  /^(Conference of the( States)? Parties|Assembly of|Meeting of|Executive (Board|Committee)|Governing|Preparatory|Review|United Nations Conference|Conference of Ministers|General Conference)/;

/** The table of organs, one row a name and language. */
export function organTables(read) {
  const head = ['name', 'language', 'article', 'open', 'profile', 'symbol', 'source'];
  const curated = ORGANS.trim()
    .split('\n')
    .flatMap((line) => {
      const [name, profile, symbol, french, spanish] = line.split('|').map((cell) => cell.trim());
      const open = OPEN_ENDED.test(name) ? 'open' : '';
      return [
        [name, 'en', 'the', open, profile, symbol, 'official names'],
        [...named(french, 'fr'), open, profile, symbol, 'official names'],
        [...named(spanish, 'es'), open, profile, symbol, 'official names'],
      ];
    });
  const known = new Set(curated.map(([name, language]) => `${language} ${name}`));
  const others = rowsOf(read('bodies.tsv'))
    .filter((row) => DELIBERATES.test(row.name_en) && !/^(Department|Office|United Nations Office)\b/.test(row.name_en))
    .flatMap((row) => {
      const profile = profileOf(row);
      const source = Number(row.docs_full_name_en) > 0 ? 'CORP' : 'list of entities';
      const french = row.name_fr ? [[capital(row.name_fr), 'fr', '', '', profile, '', source]] : [];
      return [[row.name_en, 'en', 'the', '', profile, '', source], ...french];
    })
    .filter(([name, language]) => !known.has(`${language} ${name}`));
  const cited = CITED.trim()
    .split('\n')
    .map((line) => [...line.split('|').map((cell) => cell.trim()), 'official names']);
  return {
    'organs.tsv': [head, ...curated, ...others],
    'citedBodies.tsv': [['name', 'symbol', 'source'], ...cited],
  };
}

function named(withArticle, language) {
  const [, article, name] = /^(l’|\S+ )(.*)$/.exec(withArticle);
  return [name, language, article.trim()];
}

function profileOf(row) {
  if (/Economic and Social Council|regional commission/.test(row.part_of)) return 'ecosoc';
  if (/^General Assembly/.test(row.part_of) && /Committee|Commission|Council/.test(row.name_en)) return 'ga';
  if (/^Security Council/.test(row.part_of)) return 'sc';
  return 'un';
}

const capital = (name) => name.charAt(0).toUpperCase() + name.slice(1);
