//! What is counted, with the plural forms of each language: Arabic has six, English and French two
//! (CLDR plural rules; Unicode Technical Standard #35, part 3).
//!
//! May import: `ui::messages`.

use super::Language;

/// A counted thing. `{}` stands for the number; forms that name it in words have none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// Zero, one, two, few (3-10), many (11-99), other.
    ar: [&'static str; 6],
    /// One, other.
    en: [&'static str; 2],
    /// One (which 0 is, too), other.
    fr: [&'static str; 2],
}

/// "3 mentions".
pub const MENTIONS: Count = Count {
    ar: [
        "لا موضع",
        "موضع واحد",
        "موضعان",
        "{} مواضع",
        "{} موضعا",
        "{} موضع",
    ],
    en: ["1 mention", "{} mentions"],
    fr: ["{} mention", "{} mentions"],
};

/// "3 million", before a unit.
pub const MILLIONS: Count = Count {
    ar: [
        "{} مليون",
        "مليون",
        "مليونا",
        "{} ملايين",
        "{} مليون",
        "{} مليون",
    ],
    en: ["{} million", "{} million"],
    fr: ["{} million", "{} millions"],
};

/// "3 billion" (a thousand million), before a unit.
pub const MILLIARDS: Count = Count {
    ar: [
        "{} مليار",
        "مليار",
        "مليارا",
        "{} مليارات",
        "{} مليار",
        "{} مليار",
    ],
    en: ["{} billion", "{} billion"],
    fr: ["{} milliard", "{} milliards"],
};

/// "3 trillion" (a million million), before a unit.
pub const TRILLIONS: Count = Count {
    ar: [
        "{} تريليون",
        "تريليون",
        "تريليونا",
        "{} تريليونات",
        "{} تريليون",
        "{} تريليون",
    ],
    en: ["{} trillion", "{} trillion"],
    fr: ["{} billion", "{} billions"],
};

/// "70 letters": how long a line is.
pub const LETTERS: Count = Count {
    ar: ["لا حرف", "حرف واحد", "حرفان", "{} أحرف", "{} حرفا", "{} حرف"],
    en: ["1 letter", "{} letters"],
    fr: ["{} lettre", "{} lettres"],
};

/// "3 articles".
pub const ARTICLES: Count = Count {
    ar: [
        "لا مقالات",
        "مقال واحد",
        "مقالان",
        "{} مقالات",
        "{} مقالا",
        "{} مقال",
    ],
    en: ["1 article", "{} articles"],
    fr: ["{} article", "{} articles"],
};

/// "3 names".
pub const NAMES: Count = Count {
    ar: [
        "لا أسماء",
        "اسم واحد",
        "اسمان",
        "{} أسماء",
        "{} اسما",
        "{} اسم",
    ],
    en: ["1 name", "{} names"],
    fr: ["{} nom", "{} noms"],
};

/// "3 words".
pub const WORDS: Count = Count {
    ar: [
        "لا كلمات",
        "كلمة واحدة",
        "كلمتان",
        "{} كلمات",
        "{} كلمة",
        "{} كلمة",
    ],
    en: ["1 word", "{} words"],
    fr: ["{} mot", "{} mots"],
};

/// "Opened with 2 remarks".
pub const REMARKS: Count = Count {
    ar: [
        "فُتح بلا ملاحظات",
        "فُتح مع ملاحظة واحدة",
        "فُتح مع ملاحظتين",
        "فُتح مع {} ملاحظات",
        "فُتح مع {} ملاحظة",
        "فُتح مع {} ملاحظة",
    ],
    en: ["Opened with 1 remark", "Opened with {} remarks"],
    fr: ["Ouvert avec {} remarque", "Ouvert avec {} remarques"],
};

/// "3 places are not on the map".
pub const PLACES_OFF_MAP: Count = Count {
    ar: [
        "كل الأماكن على الخريطة",
        "مكان واحد لا يُعرف موقعه",
        "مكانان لا يُعرف موقعهما",
        "{} أماكن لا يُعرف موقعها",
        "{} مكانا لا يُعرف موقعها",
        "{} مكان لا يُعرف موقعها",
    ],
    en: ["1 place is not on the map", "{} places are not on the map"],
    fr: [
        "{} lieu n’est pas sur la carte",
        "{} lieux ne sont pas sur la carte",
    ],
};

/// "in 3 paragraphs".
pub const PARAGRAPHS: Count = Count {
    ar: [
        "في لا فقرة",
        "في فقرة واحدة",
        "في فقرتين",
        "في {} فقرات",
        "في {} فقرة",
        "في {} فقرة",
    ],
    en: ["in 1 paragraph", "in {} paragraphs"],
    fr: ["dans {} paragraphe", "dans {} paragraphes"],
};

/// "in 3 articles".
pub const IN_ARTICLES: Count = Count {
    ar: [
        "ليس في أي مقال",
        "في مقال واحد",
        "في مقالين",
        "في {} مقالات",
        "في {} مقالا",
        "في {} مقال",
    ],
    en: ["in 1 article", "in {} articles"],
    fr: ["dans {} article", "dans {} articles"],
};

/// "Taken in: 3 names are otherwise now."
pub const TAKEN: Count = Count {
    ar: [
        "لم يتغير شيء.",
        "أُخذت التصحيحات: تغيّر اسم واحد.",
        "أُخذت التصحيحات: تغيّر اسمان.",
        "أُخذت التصحيحات: تغيّرت {} أسماء.",
        "أُخذت التصحيحات: تغيّر {} اسما.",
        "أُخذت التصحيحات: تغيّر {} اسم.",
    ],
    en: [
        "Corrections taken in: 1 name has changed.",
        "Corrections taken in: {} names have changed.",
    ],
    fr: [
        "Corrections reprises\u{a0}: {} nom a changé.",
        "Corrections reprises\u{a0}: {} noms ont changé.",
    ],
};

/// "3 do not fit the text:", before some of them.
pub const MISFITS: Count = Count {
    ar: [
        "كلها توافق النص:",
        "لم يوافق النص واحد:",
        "لم يوافق النص اثنان:",
        "لم توافق النص {}:",
        "لم يوافق النص {}:",
        "لم يوافق النص {}:",
    ],
    en: ["1 does not fit the text:", "{} do not fit the text:"],
    fr: [
        "{} ne correspond pas au texte\u{a0}:",
        "{} ne correspondent pas au texte\u{a0}:",
    ],
};

/// "3 articles are exported."
pub const EXPORTED: Count = Count {
    ar: [
        "لم يُصدَّر أي مقال.",
        "صُدِّر مقال واحد.",
        "صُدِّر مقالان.",
        "صُدِّرت {} مقالات.",
        "صُدِّر {} مقالا.",
        "صُدِّر {} مقال.",
    ],
    en: ["1 article is exported.", "{} articles are exported."],
    fr: ["{} article est exporté.", "{} articles sont exportés."],
};

/// "3 files cannot be read".
pub const UNREAD_FILES: Count = Count {
    ar: [
        "قُرئت كل الملفات",
        "ملف واحد لا يُقرأ",
        "ملفان لا يُقرآن",
        "{} ملفات لا تُقرأ",
        "{} ملفا لا تُقرأ",
        "{} ملف لا تُقرأ",
    ],
    en: ["1 file cannot be read", "{} files cannot be read"],
    fr: ["{} fichier illisible", "{} fichiers illisibles"],
};

/// "3 inexact": hits of a search that are the word with clitics, in another spelling, or inside
/// another word.
pub const LOOSE_HITS: Count = Count {
    ar: [
        "لا مواضع تقريبية",
        "نتيجة تقريبية واحدة",
        "موضعان تقريبيان",
        "{} مواضع تقريبية",
        "{} موضعا تقريبيا",
        "{} موضع تقريبي",
    ],
    en: ["{} inexact", "{} inexact"],
    fr: ["{} proche", "{} proches"],
};

impl Count {
    /// The form for `count` in `language`, with the number in it.
    pub fn say(&self, count: usize, language: Language) -> String {
        self.form(count, language).replace("{}", &count.to_string())
    }

    /// The form for `number`, which may have a part after the point, written as `digits`.
    pub fn say_as(&self, number: f64, digits: &str, language: Language) -> String {
        let whole = number.fract() == 0.0;
        let form = match language {
            Language::Ar if !whole => self.ar[5],
            Language::Fr if !whole => self.fr[usize::from(number.abs() >= 2.0)],
            _ => self.form(number.abs() as usize, language),
        };
        form.replace("{}", digits)
    }

    fn form(&self, count: usize, language: Language) -> &'static str {
        match language {
            Language::Ar => self.ar[arabic(count)],
            Language::En => self.en[usize::from(count != 1)],
            Language::Fr => self.fr[usize::from(count > 1)],
        }
    }
}

/// Which of the six forms a number takes.
const fn arabic(count: usize) -> usize {
    match (count, count % 100) {
        (0..=2, _) => count,
        (_, 3..=10) => 3,
        (_, 11..=99) => 4,
        _ => 5,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_has_six_forms() {
        let said = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111]
            .map(|count| MENTIONS.say(count, Language::Ar));
        let expected = [
            "لا موضع",
            "موضع واحد",
            "موضعان",
            "3 مواضع",
            "10 مواضع",
            "11 موضعا",
            "99 موضعا",
            "100 موضع",
            "102 موضع",
            "103 مواضع",
            "111 موضعا",
        ];
        assert_eq!(said, expected);
    }

    #[test]
    fn nothing_is_singular_in_french_and_plural_in_english() {
        assert_eq!(MENTIONS.say(0, Language::Fr), "0 mention");
        assert_eq!(MENTIONS.say(2, Language::Fr), "2 mentions");
        assert_eq!(MENTIONS.say(0, Language::En), "0 mentions");
        assert_eq!(MENTIONS.say(1, Language::En), "1 mention");
    }
}
