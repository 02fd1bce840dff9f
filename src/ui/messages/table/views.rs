//! The other ways to see an article: table, timeline, map, graph.
//!
//! May import: `ui::messages`.

use crate::ui::messages::Message;

super::messages! {
    SectionViews: "العرض", "View", "Affichage";
    ViewTable: "الجدول", "Table", "Tableau";
    ViewTimeline: "الخط الزمني", "Timeline", "Chronologie";
    ViewMap: "الخريطة", "Map", "Carte";
    ViewTogether: "من مع من", "Who with whom", "Qui avec qui";
    Views: "طرق أخرى لعرض المقال", "Other ways to see the article", "Autres façons de voir l’article";
    NoDates: "لا تواريخ في هذا المقال", "There are no dates in this article", "Cet article ne contient pas de dates";
    NoPlaces:
        "لا أماكن معروفة الموقع في هذا المقال",
        "There are no places in this article whose position is known",
        "Aucun lieu de cet article n’a de position connue";
    NoPairs:
        "لا يرد في هذا المقال اسمان معا",
        "No two names appear together in this article",
        "Aucun nom n’apparaît avec un autre dans cet article";
    NoYear: "بلا سنة", "No year", "Sans année";
    BeforeOurEra: "ق.م", "BC", "av. J.-C.";
    ColumnName: "الاسم", "Name", "Nom";
    ColumnType: "النوع", "Type", "Catégorie";
    ColumnCount: "المواضع", "Mentions", "Mentions";
    ColumnLatin: "بالحروف اللاتينية", "In Latin letters", "En lettres latines";
    ColumnNote: "الصفة أو القيمة", "Office or value", "Fonction ou valeur";
    CopyTable: "نسخ الجدول", "Copy the table", "Copier le tableau";
    MapCloser: "تقريب", "Zoom in", "Zoom avant";
    MapFarther: "إبعاد", "Zoom out", "Zoom arrière";
    MapAll: "كل الأماكن", "All places", "Tous les lieux";
    PairsHead: "يردان معا", "Appear together", "Apparaissent ensemble";
}
