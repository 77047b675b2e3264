// The acronyms that resolutions of the General Assembly, the Economic and Social Council and the Human Rights Council write out.
import { rowsOf } from './read.mjs';

/** The United Nations and its organs: acronyms; expansion; article. These are written out in model conferences too. */
const ORGANS = `
UN | United Nations |
GA UNGA | General Assembly | the
SC UNSC | Security Council | the
ECOSOC | Economic and Social Council | the
HRC UNHRC | Human Rights Council | the
ICJ | International Court of Justice | the
`;

/** Treaties, other bodies and terms; an acronym with several readings has a row for each, the likelier first. */
const OTHERS = `
UNCLOS | United Nations Convention on the Law of the Sea | the
UNFCCC | United Nations Framework Convention on Climate Change | the
CBD | Convention on Biological Diversity | the
UNCCD | United Nations Convention to Combat Desertification | the
CEDAW | Convention on the Elimination of All Forms of Discrimination against Women | the
CEDAW | Committee on the Elimination of Discrimination against Women | the
CRC | Convention on the Rights of the Child | the
CRC | Committee on the Rights of the Child | the
CRPD | Convention on the Rights of Persons with Disabilities | the
CRPD | Committee on the Rights of Persons with Disabilities | the
ICCPR | International Covenant on Civil and Political Rights | the
ICESCR | International Covenant on Economic, Social and Cultural Rights | the
UDHR | Universal Declaration of Human Rights | the
NPT | Treaty on the Non-Proliferation of Nuclear Weapons | the
CTBT | Comprehensive Nuclear-Test-Ban Treaty | the
UNTOC | United Nations Convention against Transnational Organized Crime | the
UNCAC | United Nations Convention against Corruption | the
UPR | universal periodic review | the
EU | European Union | the
OSCE | Organization for Security and Cooperation in Europe | the
OAS | Organization of American States | the
NATO | North Atlantic Treaty Organization | the
SDG | Sustainable Development Goal |
SDGs | Sustainable Development Goals | the
MDGs | Millennium Development Goals | the
NGO | non-governmental organization |
NGOs | non-governmental organizations |
CSOs | civil society organizations |
LDCs | least developed countries |
LLDCs | landlocked developing countries |
SIDS | small island developing States |
ODA | official development assistance |
ODA | Office for Disarmament Affairs | the
FDI | foreign direct investment |
GDP | gross domestic product |
GNI | gross national income |
ICTs | information and communications technologies |
IDPs | internally displaced persons |
SALW | small arms and light weapons |
MDBs | multilateral development banks |
`;

/** Acronyms of the register of bodies that are words, parts of other names or have too many readings. */
const UNSURE =
  /^(CAT|CCPR|CD|CED|CERD|CHR|CMW|CPC|CPD|CSD|CTC|DCO|DGC|DOS|DPO|DSS|ECA|ECE|GHS|ICAT|ISA|ITC|MSC|OCT|ODA|OLA|TDB|UNV|WHA|INTERPOL|UNAIDS|.*[a-z-].*)$/;

/** The table of acronyms, one row a reading. */
export function acronymTables(read) {
  const head = ['acronym', 'expansion', 'article', 'kind', 'source'];
  const curated = (list, kind, source) =>
    list
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [acronyms, expansion, article] = line.split('|').map((cell) => cell.trim());
        return acronyms.split(' ').map((acronym) => [acronym, expansion, article, kind, source]);
      });
  const own = [...curated(ORGANS, 'organ', 'official names'), ...curated(OTHERS, 'other', 'official usage')];
  const known = new Set(own.map(([acronym]) => acronym));
  const bodies = rowsOf(read('bodies.tsv'))
    .filter((row) => row.acronym && !known.has(row.acronym) && !UNSURE.test(row.acronym) && !/[(/]/.test(row.name_en))
    .filter((row) => !/Secretariat \(un-entities/.test(row.part_of))
    .map((row) => [
      row.acronym,
      row.name_en,
      'the',
      'other',
      Number(row.docs_full_name_en) > 0 ? 'CORP' : 'list of entities',
    ]);
  return { 'acronyms.tsv': [head, ...own, ...bodies] };
}
