//! The open documents and their tabs.
//!
//! May import: `ui::messages`.

use crate::ui::messages::Message;

super::messages! {
    SectionDocuments: "المستندات", "Open documents", "Documents ouverts";
    AllTabs: "كل علامات التبويب", "All tabs", "Tous les onglets";
    CloseTab: "إغلاق علامة التبويب", "Close tab", "Fermer l’onglet";
    ReopenTab: "إعادة فتح آخر علامة تبويب أُغلقت", "Reopen the last closed tab", "Rouvrir le dernier onglet fermé";
    NextTab: "علامة التبويب التالية", "Next tab", "Onglet suivant";
    Shelf: "الرف", "Shelf", "Étagère";
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
    PreviousTab: "علامة التبويب السابقة", "Previous tab", "Onglet précédent";
}
