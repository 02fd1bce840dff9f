//! The card of an entity.
//!
//! May import: `ui::messages`.

use crate::ui::messages::Message;

super::messages! {
    OpenCard: "بطاقة الاسم", "Name card", "Fiche du nom";
    BackToList: "العودة إلى القائمة", "Back to the list", "Retour à la liste";
    CardMentions: "المواضع في سياقها", "Mentions in context", "Mentions en contexte";
    CardVariants: "كما يُكتب في المقال", "Spellings in the article", "Graphies dans l’article";
    CardQuotes: "أقواله", "Quoted words", "Ses propos";
    CardCompanions: "يرد مع", "Appears with", "Apparaît avec";
    CardDates: "تواريخ في الجمل نفسها", "Dates in the same sentences", "Dates dans les mêmes phrases";
    CardReasons: "لماذا ظُلّل", "Why it is shaded", "Pourquoi il est coloré";
    Romanised: "نقل حرفي", "romanised", "translittéré";
}
