"""The states of the world with their names in both languages, from CLDR.

This module lists the states. Babel gives their names, which nobody types. An editor's stanza
with the same id adds to them. Knows nothing of files.
"""

import re
from collections.abc import Iterator
from typing import Final

from babel import Locale

from press.entities.entity import Entity
from press.entities.kinds.place import PLACE
from press.languages import LANGUAGES, TRANSLATION

#: ISO 3166 code and id of the 193 members of the United Nations and, last, the two observer
#: states. The ids began as slugs of CLDR's English names; they are in addresses, so
#: they stand here and stay when CLDR renames a country.
_STATES: Final = """
AF=afghanistan AL=albania DZ=algeria AD=andorra AO=angola AG=antigua-and-barbuda AR=argentina
AM=armenia AU=australia AT=austria AZ=azerbaijan BS=bahamas BH=bahrain BD=bangladesh
BB=barbados BY=belarus BE=belgium BZ=belize BJ=benin BT=bhutan BO=bolivia
BA=bosnia-and-herzegovina BW=botswana BR=brazil BN=brunei BG=bulgaria BF=burkina-faso
BI=burundi CV=cape-verde KH=cambodia CM=cameroon CA=canada CF=central-african-republic TD=chad
CL=chile CN=china CO=colombia KM=comoros CG=congo-brazzaville CD=congo-kinshasa CR=costa-rica
CI=cote-divoire HR=croatia CU=cuba CY=cyprus CZ=czechia DK=denmark DJ=djibouti DM=dominica
DO=dominican-republic EC=ecuador EG=egypt SV=el-salvador GQ=equatorial-guinea ER=eritrea
EE=estonia SZ=eswatini ET=ethiopia FJ=fiji FI=finland FR=france GA=gabon GM=gambia GE=georgia
DE=germany GH=ghana GR=greece GD=grenada GT=guatemala GN=guinea GW=guinea-bissau GY=guyana
HT=haiti HN=honduras HU=hungary IS=iceland IN=india ID=indonesia IR=iran IQ=iraq IE=ireland
IL=israel IT=italy JM=jamaica JP=japan JO=jordan KZ=kazakhstan KE=kenya KI=kiribati
KP=north-korea KR=south-korea KW=kuwait KG=kyrgyzstan LA=laos LV=latvia LB=lebanon LS=lesotho
LR=liberia LY=libya LI=liechtenstein LT=lithuania LU=luxembourg MG=madagascar MW=malawi
MY=malaysia MV=maldives ML=mali MT=malta MH=marshall-islands MR=mauritania MU=mauritius
MX=mexico FM=micronesia MD=moldova MC=monaco MN=mongolia ME=montenegro MA=morocco
MZ=mozambique MM=myanmar NA=namibia NR=nauru NP=nepal NL=netherlands NZ=new-zealand
NI=nicaragua NE=niger NG=nigeria MK=north-macedonia NO=norway OM=oman PK=pakistan PW=palau
PA=panama PG=papua-new-guinea PY=paraguay PE=peru PH=philippines PL=poland PT=portugal
QA=qatar RO=romania RU=russia RW=rwanda KN=saint-kitts-and-nevis LC=saint-lucia
VC=saint-vincent-and-grenadines WS=samoa SM=san-marino ST=sao-tome-and-principe
SA=saudi-arabia SN=senegal RS=serbia SC=seychelles SL=sierra-leone SG=singapore SK=slovakia
SI=slovenia SB=solomon-islands SO=somalia ZA=south-africa SS=south-sudan ES=spain LK=sri-lanka
SD=sudan SR=suriname SE=sweden CH=switzerland SY=syria TJ=tajikistan TZ=tanzania TH=thailand
TL=timor-leste TG=togo TO=tonga TT=trinidad-and-tobago TN=tunisia TR=turkiye TM=turkmenistan
TV=tuvalu UG=uganda UA=ukraine AE=united-arab-emirates GB=united-kingdom US=united-states
UY=uruguay UZ=uzbekistan VU=vanuatu VE=venezuela VN=vietnam YE=yemen ZM=zambia ZW=zimbabwe
VA=vatican-city PS=palestine
"""
#: Two states outside the United Nations that belong to its agencies and come to its conferences.
_ASSOCIATED: Final = "CK=cook-islands NU=niue"
#: Places that the news name beside states, whose standing is not for an archive to say: they
#: have a page as any other place does.
_OTHERS: Final = "GL=greenland PR=puerto-rico TW=taiwan XK=kosovo"
#: Places with offices of their own that no list of states here has. Where the source says that
#: ours met theirs, that is a contact, whatever else the place is.
SELF_GOVERNED: Final = frozenset({"kosovo", "northern-cyprus", "taiwan"})
#: The archive's own country: its press service has no contacts with it.
HOME: Final = "AZ"
#: CLDR tells namesakes apart in a way no text does: "Myanmar (Burma)", "Congo - Kinshasa".
_DISTINCTION: Final = re.compile(r" \(.*\)$")


_SAINT: Final = re.compile(r"\bSt\.? ")


def countries() -> dict[str, Entity]:
    """Return the states of the world, and the other places of the lists here, by id."""
    states = {key: _place(code, key, code) for code, key in _pairs(_STATES + _ASSOCIATED)}
    return states | {key: _place(code, key, "") for code, key in _pairs(_OTHERS)}


def _pairs(listed: str) -> Iterator[tuple[str, str]]:
    for pair in listed.split():
        code, _, key = pair.partition("=")
        yield code, key


def _place(code: str, key: str, country: str) -> Entity:
    names = {}
    for language in LANGUAGES:
        name: str = Locale.parse(language.locale).territories[code]
        names[language] = _DISTINCTION.sub("", name)
    names[TRANSLATION] = _SAINT.sub("Saint ", names[TRANSLATION].replace(" & ", " and "))
    return Entity(key, PLACE, names, country=country)
