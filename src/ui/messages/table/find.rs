//! The search in the article.
//!
//! May import: `ui::messages`.

use crate::ui::messages::Message;

super::messages! {
    FindOpen: "بحث في المقال", "Find in the article", "Rechercher dans l’article";
    FindNext: "النتيجة التالية", "Next result", "Résultat suivant";
    FindPrevious: "النتيجة السابقة", "Previous result", "Résultat précédent";
    FindClose: "إغلاق البحث", "Close the search", "Fermer la recherche";
    FindHint: "كلمة أو عبارة…", "A word or phrase…", "Un mot ou une expression…";
    FindOf: "من", "of", "sur";
    FindNothing: "لا نتائج", "No results", "Aucun résultat";
    FindFromStart: "استُؤنف من أول المقال", "on from the start", "reprise au début";
    FindFromEnd: "استُؤنف من آخر المقال", "on from the end", "reprise à la fin";
    FindTashkeel: "التشكيل", "Vowel signs", "Voyelles";
    FindTashkeelWhy:
        "بالحركات كما كُتبت: «عِلْم» لا تجد «عَلَم»",
        "Vowel signs as typed: “عِلْم” does not find “عَلَم”",
        "Voyelles telles que saisies : « عِلْم » ne trouve pas « عَلَم »";
    FindLetters: "رسم الحروف", "Exact letters", "Lettres exactes";
    FindLettersWhy:
        "بالحروف كما كُتبت: «أن» لا تجد «إن»، و«علي» لا تجد «على»",
        "Letters as typed: “أن” does not find “إن”, nor “علي” “على”",
        "Lettres telles que saisies : « أن » ne trouve pas « إن », ni « علي » « على »";
    FindClitics: "بلا سوابق ولواحق", "No affixes", "Sans affixes";
    FindCliticsWhy:
        "الكلمة دون ما يتصل بها: «المغرب» لا تجد «للمغرب»، و«مدرسة» لا تجد «مدرستهم»",
        "Without what is written in one with the word: “المغرب” does not find “للمغرب”, nor “مدرسة” “مدرستهم”",
        "Sans ce qui s’attache au mot : « المغرب » ne trouve pas « للمغرب », ni « مدرسة » « مدرستهم »";
    FindWholeWords: "كلمات كاملة", "Whole words", "Mots entiers";
    FindWholeWordsWhy:
        "لا يُبحث داخل الكلمات: «علم» لا تجد «معلم»",
        "Not inside other words: “علم” does not find “معلم”",
        "Pas à l’intérieur des mots : « علم » ne trouve pas « معلم »";
    FindSwitchTashkeel: "البحث بالتشكيل كما كُتب", "Find vowel signs as typed", "Rechercher les voyelles exactes";
    FindSwitchLetters: "البحث برسم الحروف كما كُتب", "Find letters as typed", "Rechercher les lettres exactes";
    FindSwitchClitics: "البحث بلا سوابق ولواحق", "Find without prefixes and suffixes", "Rechercher sans préfixes ni suffixes";
    FindSwitchWholeWords: "البحث عن كلمات كاملة", "Find whole words", "Rechercher des mots entiers";
}
