//! The sidebar, the types, and the reasons for a mention.
//!
//! May import: `ui::messages`.

use crate::ui::messages::Message;

super::messages! {
    Entities: "الأسماء", "Names", "Noms";
    NextMention: "الموضع التالي", "Next mention", "Mention suivante";
    PreviousMention: "الموضع السابق", "Previous mention", "Mention précédente";
    FocusFilter: "تصفية القائمة", "Filter the list", "Filtrer la liste";
    Extracting: "يجري البحث عن الأسماء…", "Looking for names…", "Recherche des noms…";
    NothingFound:
        "لم يُعثر على أسماء أو تواريخ في هذا النص",
        "No names were found in this text",
        "Aucun nom trouvé dans ce texte";
    NoMatch: "لا شيء يطابق التصفية", "Nothing matches the filter", "Rien ne correspond au filtre";
    FilterHint: "تصفية…", "Filter…", "Filtrer…";
    ClearFilter: "مسح التصفية", "Clear the filter", "Effacer le filtre";
    HideShading: "إخفاء تظليل: ", "Hide shading: ", "Ne plus colorer : ";
    ShowShading: "إظهار تظليل: ", "Show shading: ", "Colorer : ";
    Variants: "يرد أيضا: ", "Also: ", "Aussi : ";
    Because: "السبب: ", "Why: ", "Pourquoi : ";
    Value: "القيمة: ", "Value: ", "Valeur : ";
    Confidence: "الثقة", "Confidence", "Confiance";
    Person: "أشخاص", "People", "Personnes";
    Organisation: "هيئات", "Organisations", "Organisations";
    Place: "أماكن", "Places", "Lieux";
    Event: "أحداث", "Events", "Événements";
    Group: "جنسيات وجماعات", "Nationalities and groups", "Nationalités et groupes";
    Date: "تواريخ", "Dates", "Dates";
    Money: "مبالغ", "Amounts of money", "Montants";
    Percent: "نسب مئوية", "Percentages", "Pourcentages";
    Quantity: "مقادير", "Measures", "Mesures";
    OnePerson: "شخص", "Person", "Personne";
    OneOrganisation: "هيئة", "Organisation", "Organisation";
    OnePlace: "مكان", "Place", "Lieu";
    OneEvent: "حدث", "Event", "Événement";
    OneGroup: "جنسية أو جماعة", "Nationality or group", "Nationalité ou groupe";
    OneDate: "تاريخ", "Date", "Date";
    OneMoney: "مبلغ", "Amount", "Montant";
    OnePercent: "نسبة مئوية", "Percentage", "Pourcentage";
    OneQuantity: "مقدار", "Measure", "Mesure";
    InPlaceList: "في قائمة الأماكن", "in the list of places", "dans la liste des lieux";
    InNameList:
        "كلماته في قوائم أسماء الأشخاص",
        "its words are in the lists of personal names",
        "ses mots sont dans les listes de noms de personnes";
    InOrganisationList:
        "في قائمة الهيئات",
        "in the list of organisations",
        "dans la liste des organisations";
    InEventList: "في قائمة الأحداث", "in the list of events", "dans la liste des événements";
    InGroupList:
        "في قائمة الجنسيات والجماعات",
        "in the list of nationalities and groups",
        "dans la liste des nationalités et des groupes";
    AfterTitle: "بعد الصفة «", "after the title “", "après le titre « ";
    BeginsWith: "يبدأ بـ«", "begins with “", "commence par « ";
    Beside: "بجانب «", "beside “", "à côté de « ";
    QuoteEnd: "»", "”", " »";
    LikeDate: "مكتوب كتاريخ", "written like a date", "écrit comme une date";
    LikeAmount: "عدد مع وحدته", "a number with its unit", "un nombre avec son unité";
    FromFile:
        "من ملف ملاحظات",
        "from a file of annotations",
        "d’un fichier d’annotations";
    ByModel:
        "تعرّف عليه النموذج المدرب",
        "recognised by the trained model",
        "reconnu par le modèle entraîné";
    SameAs: "هو نفسه «", "the same as “", "le même que « ";
    ListComma: "، ", ", ", ", ";
    ToggleDoubtful: "الأسماء غير المؤكدة", "Doubtful names", "Noms incertains";
    Doubtful: "غير مؤكد", "doubtful", "incertain";
}
