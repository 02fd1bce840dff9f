//! All articles of the shelf at once: the search in their texts, the names in them, their index.
//!
//! May import: `ui::messages`.

use crate::ui::messages::Message;

super::messages! {
    ViewShelf: "كل المقالات", "All articles", "Tous les articles";
    AcrossTexts: "النصوص", "Texts", "Textes";
    AcrossNames: "الأسماء", "Names", "Noms";
    AcrossSearch: "بحث في كل المقالات", "Search in all articles", "Rechercher dans tous les articles";
    AcrossSearchHint:
        "كلمات، أو «عبارة كاملة»",
        "Words, or “a phrase”",
        "Des mots, ou « une expression »";
    AcrossFilter: "تصفية الأسماء", "Filter the names", "Filtrer les noms";
    AcrossShowNames: "أسماء كل المقالات", "Names of all articles", "Noms de tous les articles";
    AcrossHint:
        "اكتب كلمات يجب أن ترد كلها في المقال؛ لا فرق في التشكيل والهمزات واللواصق.",
        "Type words that an article must have, all of them; vowel signs, hamzas and clitics make no difference.",
        "Tapez des mots que l’article doit tous contenir ; voyelles, hamzas et clitiques ne comptent pas.";
    AcrossNotYet:
        "يُعد فهرس المقالات…",
        "The index of the articles is being made…",
        "L’index des articles est en préparation…";
    AcrossNoneYet:
        "لا شيء فيما فُهرس حتى الآن",
        "Nothing in what is indexed so far",
        "Rien dans ce qui est indexé jusqu’ici";
    AcrossBuilding: "تُفهرس المقالات", "Indexing the articles", "Indexation des articles";
    AcrossStop: "إيقاف الفهرسة", "Stop indexing", "Arrêter l’indexation";
    AcrossStopped: "أُوقفت الفهرسة", "Indexing was stopped", "Indexation arrêtée";
    AcrossBuild: "إكمال الفهرس", "Complete the index", "Compléter l’index";
    AcrossFailed:
        "تعذر إعداد الفهرس؛ تحقق من المساحة والأذونات.",
        "The index could not be made; check the space and the permissions.",
        "L’index n’a pas pu être fait ; vérifiez l’espace et les droits.";
    AcrossInArticles: "في هذه المقالات", "In these articles", "Dans ces articles";
    AcrossBack: "رجوع", "Back", "Retour";
    AcrossAll: "كل ما في الرف عنه…", "All that the shelf has on it…", "Tout ce que l’étagère en dit…";
    OnTheShelf: "في مقالات الرف", "In the articles of the shelf", "Dans les articles de l’étagère";
    WithOnTheShelf:
        "يرد معه في مقالات الرف",
        "Appears with it on the shelf",
        "Apparaît avec lui sur l’étagère";
    AllTypes: "الكل", "All", "Tous";
    ColumnArticles: "المقالات", "Articles", "Articles";
    ColumnFirst: "أول تاريخ", "First day", "Premier jour";
    ColumnLast: "آخر تاريخ", "Last day", "Dernier jour";
}
