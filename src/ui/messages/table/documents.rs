//! The open documents and their tabs.
//!
//! May import: `ui::messages`.

use crate::ui::messages::Message;

super::messages! {
    SectionDocuments: "المستندات المفتوحة", "Open documents", "Documents ouverts";
    AllTabs: "كل الألسنة", "All tabs", "Tous les onglets";
    CloseTab: "إغلاق اللسان", "Close tab", "Fermer l’onglet";
    ReopenTab: "إعادة فتح آخر لسان أُغلق", "Reopen closed tab", "Rouvrir l’onglet fermé";
    NextTab: "اللسان التالي", "Next tab", "Onglet suivant";
    PreviousTab: "اللسان السابق", "Previous tab", "Onglet précédent";
}
