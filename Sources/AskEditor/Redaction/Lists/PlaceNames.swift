/// Countries, regions and large cities in lower case, each as its words.
enum PlaceNames {
  static let all = WordList.phrases(
    """
    afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, azerbaijan, bahamas, bahrain,
    bangladesh, barbados, belarus, belgium, belize, benin, bhutan, bolivia, bosnia, botswana, brazil, brunei, bulgaria,
    burkina faso, burundi, cambodia, cameroon, canada, cape verde, chile, china, colombia, congo, costa rica, croatia,
    cuba, cyprus, czechia, czech republic, denmark, djibouti, dominican republic, ecuador, egypt, el salvador, england,
    eritrea, estonia, eswatini, ethiopia, fiji, finland, france, gabon, gambia, germany, ghana, great britain, greece,
    grenada, guatemala, guinea, guyana, haiti, honduras, hungary, iceland, india, indonesia, iran, iraq, ireland, israel,
    italy, ivory coast, jamaica, japan, kazakhstan, kenya, kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, lesotho,
    liberia, libya, liechtenstein, lithuania, luxembourg, madagascar, malawi, malaysia, maldives, mali, malta, mauritania,
    mauritius, mexico, moldova, monaco, mongolia, montenegro, morocco, mozambique, myanmar, namibia, nepal, netherlands,
    new zealand, nicaragua, niger, nigeria, north korea, north macedonia, northern ireland, norway, oman, pakistan,
    palestine, panama, paraguay, peru, philippines, poland, portugal, puerto rico, qatar, romania, russia, rwanda,
    saudi arabia, scotland, senegal, serbia, seychelles, sierra leone, singapore, slovakia, slovenia, somalia,
    south africa, south korea, south sudan, spain, sri lanka, sudan, suriname, sweden, switzerland, syria, taiwan,
    tajikistan, tanzania, thailand, togo, trinidad, tunisia, turkiye, türkiye, turkmenistan, uganda, ukraine,
    united arab emirates, united kingdom, united states, uruguay, uzbekistan, vanuatu, venezuela, vietnam, wales, yemen,
    zambia, zimbabwe, uk, usa, uae, eu,
    alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho, illinois,
    indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri,
    montana, nebraska, nevada, new hampshire, new jersey, new mexico, north carolina, north dakota, ohio, oklahoma, oregon,
    pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah, vermont, washington, west virginia,
    wisconsin, wyoming, ontario, quebec, british columbia, alberta, manitoba, nova scotia, queensland, tasmania,
    new south wales, bavaria, saxony, hesse, westphalia, brandenburg, thuringia, baden, swabia, catalonia, andalusia,
    galicia, lombardy, tuscany, sicily, sardinia, normandy, brittany, provence, alsace, flanders, wallonia, yorkshire,
    lancashire, cornwall, devon, kent, essex, sussex, surrey, norfolk, suffolk, somerset, dorset, midlands, silesia,
    transylvania, bohemia, moravia, punjab, kerala, karnataka, gujarat, maharashtra, tamil nadu, bihar, west bengal,
    scandinavia, balkans, benelux, silicon valley, bay area, europe, asia, africa, north america, south america,
    latin america, middle east,
    aachen, aarhus, aberdeen, abidjan, abu dhabi, abuja, accra, addis ababa, adelaide, ahmedabad, albany, albuquerque,
    aleppo, alexandria, algiers, almaty, amman, amsterdam, anchorage, ankara, antalya, antwerp, athens, atlanta, auckland,
    augsburg, austin, baghdad, baku, baltimore, bamako, bandung, bangalore, bengaluru, bangkok, barcelona, bari, basel,
    beijing, beirut, belfast, belgrade, belo horizonte, bergen, berlin, bern, bhopal, bielefeld, bilbao, birmingham,
    bochum, bogota, bogotá, bologna, bonn, bordeaux, boston, braga, brasilia, bratislava, braunschweig, bremen, brest,
    brighton, brisbane, bristol, brno, bruges, brussels, bucharest, budapest, buenos aires, buffalo, cairo, calcutta,
    calgary, cambridge, canberra, cape town, caracas, cardiff, casablanca, charlotte, chemnitz, chengdu, chennai, chicago,
    chisinau, chongqing, christchurch, cincinnati, cleveland, cluj, cologne, colombo, columbus, copenhagen, cordoba,
    coventry, cracow, krakow, kraków, curitiba, dakar, dallas, damascus, dar es salaam, darmstadt, delft, delhi, denver,
    derby, detroit, dhaka, dijon, doha, dortmund, dresden, dubai, dublin, duisburg, dundee, durban, düsseldorf,
    dusseldorf, edinburgh, edmonton, eindhoven, erfurt, erlangen, espoo, exeter, florence, fortaleza, frankfurt, freiburg,
    gaborone, gdansk, gdańsk, geneva, genoa, ghent, giza, glasgow, gothenburg, göteborg, göttingen, granada, graz,
    grenoble, groningen, guadalajara, guangzhou, guatemala city, haifa, halifax, hamburg, hamilton, hangzhou, hanoi,
    hanover, hannover, harare, harbin, havana, heidelberg, helsinki, ho chi minh city, hobart, hong kong, honolulu,
    houston, hyderabad, ibadan, indianapolis, innsbruck, islamabad, istanbul, izmir, jacksonville, jaipur, jakarta, jeddah,
    jena, jerusalem, johannesburg, kabul, kampala, kano, karachi, karlsruhe, kassel, kathmandu, katowice, kaunas, kharkiv,
    khartoum, kiel, kigali, kinshasa, klagenfurt, kobe, koblenz, kochi, kolkata, konstanz, kuala lumpur, kyiv, kiev, kyoto,
    lagos, lahore, las vegas, lausanne, leeds, leicester, leiden, leipzig, leuven, lille, lima, limerick, linz, lisbon,
    liverpool, ljubljana, lodz, łódź, london, los angeles, louisville, luanda, lübeck, lublin, lucerne, lucknow, ludwigshafen, lusaka,
    lviv, lyon, lyons, maastricht, madison, madrid, magdeburg, mainz, malaga, málaga, malmo, malmö, manaus, manchester,
    manila, mannheim, maputo, marrakesh, marseille, marseilles, mecca, medellin, medellín, melbourne, memphis, mexico city, miami,
    milan, milwaukee, minneapolis, minsk, mombasa, monterrey, montevideo, montpellier, montreal, moscow, mumbai, munich,
    münster, nagoya, nagpur, nairobi, nanjing, nantes, naples, nashville, new delhi, new orleans, new york,
    new york city, newcastle, nicosia, norwich, nottingham, novosibirsk, nuremberg, nürnberg, oakland, odense, odessa,
    oklahoma city, oldenburg, omaha, oporto, oran, orlando, osaka, oslo, osnabrück, ottawa, ouagadougou, oxford, padua,
    palermo, palo alto, paris, parma, perth, philadelphia, phnom penh, phoenix, pisa, pittsburgh, plovdiv, plymouth,
    port elizabeth, portland, porto, porto alegre, portsmouth, potsdam, poznan, poznań, prague, pretoria, providence, pune,
    quito, rabat, raleigh, ravenna, recife, regensburg, reims, rennes, reykjavik, riga, rio de janeiro, riyadh, rome,
    rostock, rotterdam, rouen, saarbrücken, sacramento, saigon, salt lake city, salvador, salzburg, samara, san antonio,
    san diego, san francisco, san jose, san juan, san sebastian, santiago, santo domingo, sao paulo, são paulo, sapporo,
    sarajevo, seattle, seoul, seville, shanghai, sheffield, shenzhen, skopje, sofia, southampton, st gallen, st louis,
    st petersburg, stavanger, stockholm, strasbourg, stuttgart, surabaya, surat, sydney, szczecin, taipei, tallinn, tampa,
    tampere, tartu, tashkent, tbilisi, tehran, tel aviv, the hague, thessaloniki, tianjin, tijuana, tirana, tokyo, toledo,
    toronto, toulouse, trieste, tripoli, trondheim, tübingen, tucson, tunis, turin, turku, ulm, ulan bator, uppsala,
    utrecht, valencia, valparaiso, vancouver, venice, verona, vienna, vilnius, warsaw, washington dc, weimar, wellington, wiesbaden,
    winnipeg, winterthur, wolfsburg, wrocław, wroclaw, wuhan, wuppertal, würzburg, xi'an, yangon, yaounde, yerevan, yokohama, york,
    zagreb, zaragoza, zurich, zürich
    """)

  /// Words or given names too: a capital and a word of place before it are needed.
  static let wordlike = WordList.phrases(
    """
    bath, chad, cork, essen, georgia, hull, jordan, mobile, nancy, nice, of, reading, split, turkey, tours, male, sofia,
    adelaide, alexandria, austin, charlotte, florence, madison, lima, salvador, santiago, san jose, phoenix, providence,
    milan, devon, kent, chelsea, brest, bari, linz, cologne, buffalo, hamilton, york, derby, surat, orlando, lagos
    """)

  /// The longest entry has so many words.
  static let longest = 4
}
