//! The open documents and their tabs.
//!
//! May import: `ui::messages`.

use crate::ui::messages::Message;

super::messages! {
    SectionDocuments: "المستندات", "Open documents", "Documents ouverts";
    AllTabs: "كل الألسنة", "All tabs", "Tous les onglets";
    CloseTab: "إغلاق اللسان", "Close tab", "Fermer l’onglet";
    ReopenTab: "إعادة فتح آخر لسان أُغلق", "Reopen closed tab", "Rouvrir l’onglet fermé";
    NextTab: "اللسان التالي", "Next tab", "Onglet suivant";
    Shelf: "الرف", "Shelf", "Rayon";
    OpenFolder: "فتح مجلد على الرف…", "Open a folder as a shelf…", "Ouvrir un dossier comme étagère…";
    CloseShelf: "إغلاق الرف", "Close the shelf", "Fermer l’étagère";
    FocusShelf: "تصفية الرف", "Filter the shelf", "Filtrer l’étagère";
    ReadingFiles: "تُقرأ الملفات", "Reading files", "Lecture des fichiers";
    EmptyShelf:
        "لا مقالات في هذا المجلد",
        "There are no articles in this folder",
        "Il n’y a aucun article dans ce dossier";
    OnlyDate: "التاريخ", "Day", "Date";
    OnlyFile: "الملف", "File", "Fichier";
    PreviousTab: "اللسان السابق", "Previous tab", "Onglet précédent";
}
