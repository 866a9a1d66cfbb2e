/** Words that lists of libraries lack: names of the people of the programmes, and words that are no names. */

/** Given names from Ukraine and from countries of Arabic, Dari and Tigrinya, in Latin letters. */
export const GIVEN_NAMES = `
Abdul Abdullah Abeba Adel Ahlam Ahmad Ahmed Aisha Aleksandr Alina Alla Amal Amina Amir Anastasiia Andrii Anhelina
Artem Asmaa Aya Basel Bilal Bohdan Dalia Dariia Daryna Denys Diana Dina Dmytro Eden Eman Fadi Fadumo Farah Farid Fatema
Fatima Feven Firas Habib Hadi Hala Halyna Hamid Hamza Hanna Hasan Hassan Helen Hiba Hoda Huda Hussein Ibrahim Ihor Ilham
Imad Inna Iryna Ivan Ivanna Jamal Kamal Karim Kateryna Khadija Khaled Khalid Khrystyna Kseniia Kyrylo Larysa Layla Leila
Lesia Lidiia Liliia Lina Liubov Liudmyla Liudmila Lubna Lyudmyla Maher Mahmoud Majid Maksym Manal Marharyta Mariam Mariia
Mariya Marwa Maryam Maryna Maya Mohamad Mohamed Mohammad Mohammed Mona Mustafa Mykhailo Mykola Mykyta Nabil Nada Nadiia
Nadia Najat Narges Nataliia Nataliya Nazar Nazarii Nina Noor Nour Oksana Oleh Oleksandr Oleksandra Oleksii Olena Olga
Olha Omar Osama Pavlo Petro Polina Rahel Rama Rami Rania Rasha Reem Rima Roksolana Rola Roman Ruslan Ruslana Salam Saleh
Salma Samar Sami Samir Samira Sana Sara Serhii Shadi Shahd Sofiia Solomiia Stepan Suha Svitlana Taras Tarek Tetiana
Valentyna Valeriia Vasyl Vadym Vira Viktor Viktoriia Vitalii Volodymyr Walid Wael Yana Yaroslav Yaroslava Yasmin Yasser
Yevhen Yevheniia Yosef Youssef Yulia Yuliia Yurii Yusuf Zahra Zainab Zaki Zeinab Zoya Zoriana`;

/** Given names in Ukraine of other languages, in Cyrillic letters. */
export const GIVEN_NAMES_CYRILLIC = `
Ахмед Ларс Юсуф Омар Фатіма Лейла Маріам Мохаммед Алі Хасан Хусейн Аміна Самір Карім Халід Ібрагім Мустафа Інгрід Нора
Бйорн Ерік Оле Кнут Свен Анне Карі Гуннар Софі Том Пітер Джон`;

/** Given names and family names in Arabic letters that are hardly ever another word. */
export const NAMES_ARABIC = `
مريم فاطمة ليلى زينب خديجة عائشة آمنة أميرة سلمى ياسمين رانيا دينا لينا هبة هناء سارة رنا ريم لمى نادية سميرة سعاد
رقية حنان منى هدى رشا ربى غادة نسرين شيماء إيمان سمية سوسن سناء وفاء رغد شهد جنى يارا تالا لارا مايا نورا زهرة صفاء
هالة علا ديما سوزان بثينة ميساء أحلام رحمة كوثر يوسف إبراهيم حسين إسماعيل عبدالله عبدالرحمن موسى عيسى داود يعقوب إسحاق
سليمان يونس زكريا هارون بطرس بولس جورج إلياس ميخائيل أنطون حداد خوري الحلبي الشامي الدمشقي الزهراء القاسم الحسن الأحمد
المحمد العلي الخطيب النجار صالح سعيد أمل نور حياة سلام
أوكسانا أولينا أولغا إيرينا ناتاليا سفيتلانا تتيانا كاترينا ماريا آنا آنّا يوليا صوفيا صوفي داريا أناستازيا فيكتوريا
غالينا لودميلا مارينا أندري إيفان ميكولا دميترو بوهدان تاراس أوليه أوليكسندر سيرهي فولوديمير بيترو لارس نورا إنغريد
كريستيان بيورن كاري آنّه سيليا إريك أوله كنوت توم بيتر جون توماس مارتن هانس إنغا ماريت سيلجه سيليه`;

/** Given names that are words as well: at the start of a sentence, or in Arabic, they are names only after a cue. */
export const AMBIGUOUS = `
Will May June April August Summer Autumn Hope Grace Joy Faith Art Mark Bill Rose Christian Dean Earl King Major Price Guy
Grant Sunny Brook Dale Glen Lane Miles Rich Rod Wade Chance Christmas Easter Dawn Eve Ivy Iris Lily Daisy Pearl Ruby Amber
Melody Charity Patience Mercy Prudence Constance Destiny Genesis Heaven Trinity Harmony Serenity Journey Winter Sky Star
Sandy Rusty Rocky Buddy Duke Prince Pierce Chase Hunter Mason Carter Parker Tanner Taylor Cooper Ward Page Reed Wells Ray
Gene Jean Drew Sage Angel Princess Queen Precious Lucky Sonny Junior Baby Mina Mine Min Else
Even Dag Bo Odd Per Tor Liv Siv Finn Stein Jo Mai Eli Ben Han Hans Du Den Da Are Tore Tove Ane Be Bent Geir Rolf Ove Kai
Signe Bodil Kjell Sol Tom Tone Mia Gro Bent Alf Ask Elle Julie Juni Mette Nils Vår Viva Ada Ida
Віра Надія Любов Слава Роман Мир Злата Світ Ясна Дана Нова Рада Воля Добра
علي سعيد جميل كريم صالح أمل نور حياة سلام عادل ماهر ناجح فرج نصر فضل كامل مبارك عطا رجب رمضان شعبان فجر بدر قمر
أمان سالم سليم طيب شريف وحيد عزيز حكيم حبيب رفيق خير مفتاح مختار ممتاز مطيع مراد مجد كرم كمال فهم فكري على
عارف طاهر صادق شاكر سلامة سعد راغب رائع ذاكر حسن حارث جمعة جمال جلال جابر تيسير توفيق بسيم أمين أكرم إسلام
ثابت حاضر حافظ حاجب جوهر جهاد بلبل بركات بدران باسل مسعد مستعين مجاهد محجوب محفوظ منيب مهيب ناجي ناصح نافع
نجيب نديم نزيه نسيم نضال هيكل واصف وصفي رعد رضا رضوان ربيع رتيب رابح عطية عفيف غازي غفار فائز فاخر فاضل فتاح
فرحات ظافر صفوان صقر صبحي صخر صلاح ضياء سيف سراج ديسم خلود براءة الطويل الصغير الشريف السقا العطار النجار
الصفار الغربي الكافي النقاش جراد سويس`;

/** Names of towns, organisations and programs that texts of the programmes speak of. */
export const NOT_NAMES = `
Oslo Bergen Trondheim Stavanger Drammen Kristiansand Tromsø Fredrikstad Sandnes Sarpsborg Bodø Ålesund Sandefjord Haugesund
Tønsberg Moss Hamar Lillehammer Gjøvik Larvik Molde Harstad Narvik Lillestrøm Asker Bærum Viken Rogaland Vestland Nordland
Norge Noreg Norway Sverige Danmark London Leeds Berlin Paris Stockholm København Copenhagen Warsaw Kraków Europe Europa
Kyiv Kiev Kharkiv Odesa Odessa Dnipro Donetsk Lviv Zaporizhzhia Mariupol Mykolaiv Kherson Poltava Chernihiv Cherkasy
Zhytomyr Sumy Rivne Ternopil Lutsk Uzhhorod Chernivtsi Vinnytsia Khmelnytskyi Luhansk Crimea Bucha Irpin Damascus Aleppo
Homs Hama Idlib Raqqa Daraa Latakia Beirut Amman Baghdad Mosul Kabul Herat Asmara Khartoum Mogadishu Istanbul
Excel Word Teams Outlook PowerPoint Windows Office Google Facebook Messenger WhatsApp Viber Telegram Signal Zoom LinkedIn
YouTube Instagram TikTok Duolingo Python Java JavaScript Python Linux GitHub Finn Vipps Ruter Rema Kiwi Coop Ikea Bankid
BankID Altinn Nav UDI DUF NAV Kintell Upskilling Buddy Mentor Internet Wifi Norskprøven Bergenstest Fjordbank Solvind
Mr Mrs Ms Miss Dr Prof Herr Fru Doktor Sir Madam Lady Dear Hello Hi Thank Thanks God Lord Allah Christmas Easter Ramadan Eid
Christian Muslim Orthodox Covid Corona European Scandinavian Nordic Kurdish Arabic Syrian Norwegians Ukrainians Syrians
Hospital Library Museum Centre Center Park Station Clinic Department Ministry Street Road Avenue University College School Church Red Cross English Norsk Monday I'm I've I'd I'll CV TV PC PDF
Осло Берген Тронгейм Ставангер Драммен Крістіансанн Тромсе Молде Лондон Варшава Краків Європа Норвегія Україна Київ
Харків Одеса Дніпро Донецьк Львів Запоріжжя Маріуполь Миколаїв Херсон Полтава Чернігів Черкаси Житомир Суми Рівне
Тернопіль Луцьк Ужгород Чернівці Вінниця Хмельницький Луганськ Крим Буча Ірпінь Дамаск Алеппо
Ремі Харков Києв Львов Чернігов Миколаєв Осл Норвезьк
Ексель Ворд Тімс Зум Вайбер Телеграм Ватсап Фейсбук Гугл Інтернет Бог Боже Господь Господи Різдво Великдень Пан Пані Лікар
Бюро Червоний Хрест Ви Вам Вас Ваш Ваша Ваше Ваші`;

/** Words of kin, neighbours and teachers before a name or a verb, in Arabic. */
export const ARABIC_RELATIONS = `
صديقتي صديقي أختي أخي أمي أبي ابنتي ابني زوجي زوجتي جاري جارتي معلمتي معلمي مدرستي مدرسي مديري مديرتي زميلي زميلتي عمي عمتي
خالي خالتي جدي جدتي والدي والدتي بنتي شريكي شريكتي مرشدي مرشدتي مشرفتي مشرفي طبيبي طبيبتي أولادي أطفالي بناتي ابنها ابنه
ابنته ابنتها زوجها زوجته أخوها أخته أختها أمها أمه أبوها أبوه والدها والدته والدتها صديقها صديقتها صديقه جارها جارتها الطبيب الطبيبة المهندس`;

/** Words that a name follows, in Arabic. */
export const ARABIC_TITLES = `
السيد السيدة الأستاذ الأستاذة الدكتور الدكتورة الآنسة اسمي اسمه اسمها`;

/** Words that no name follows from directly, in Arabic: particles, pronouns, adjectives of people. */
export const ARABIC_WORDS = `
في من إلى على عن مع هو هي هم هنا هناك هذا هذه ذلك الذي التي كان كانت كنت لم لن لا ما قد سوف كل جدا أيضا ثم لأن أن إن أو و
الآن القديم القديمة الجديد الجديدة الكبير الكبيرة الصغيرة كما بعد قبل عند عندما منذ حتى لكن يوم عام سنة مرة اليوم
أمس غدا دائما أول آخر نحن أنا أنت انت`;

/** Words that open a sentence, in the three languages with capitals. */
export const OPENINGS = `
The A An My Our Your His Her Their This That These Those Today Yesterday Tomorrow When After Before With Without For From
And But So Then Because Dear Ask Tell Call Meet Thank Help See Visit Write Invite Only Also Both While Since If At In On To By Of As Until About Through Once Later Now Here
There Even Still Maybe Finally First Last Next Mentor Buddy Teacher Meeting Seeing Asking Thanking Calling Best Kind
I Den Det De En Et Min Mitt Mine Vår Vårt Våre Hans Hennes Deres Når Etter Før Med Uten For Fra Og Men Så Da Fordi Kjære Takk
Bare Også Både Mens Siden Hvis På Til Av Som Om Gjennom Hos Nå Her Der Kanskje Endelig Først Hei Læreren Lærer Mentoren
Veilederen Naboen Sjefen Dagens Sammen Uansett Ingen Hver Alle
Мій Моя Моє Мої Наш Наша Наше Наші Його Її Їх Їхній Цей Ця Це Ці Той Та Те Ті Сьогодні Вчора Учора Завтра Коли Після До З Зі
Із Без Для Від І Й А Але Тому Потім Бо Люба Любий Дорога Дорогий Дякую Спасибі Лише Тільки Також Поки Якщо У В На По Про
Через Тепер Тут Там Може Нарешті Спершу Спочатку Привіт Вчителька Вчитель Менторка Ментор Сусідка Сусід Разом Кожна Кожен
Ми Ви Ти Він Вона Вони Я`;
