//! What speaks for or against a person: the features that the weights of
//! `assets/tables/person_weights.tsv` are for.
//!
//! May import: `extract::gazetteer`.

use crate::extract::gazetteer::weights::{Seen, features};

features! {
    /// One thing that speaks for or against a person.
    Feature {
        /// Always there.
        Bias,
        /// For each word of that worth.
        Strong,
        /// The same.
        Name,
        /// The same.
        Rare,
        /// The same.
        Unknown,
        /// The same.
        Weak,
        /// The first word's worth.
        FirstStrong,
        /// The same.
        FirstWeak,
        /// Three words and more.
        Long,
        /// It has عبد, بن, أبو, or is such as نور الدين.
        Bound,
        /// Its last word has the article.
        DefiniteLast,
        /// Its first word has the article.
        DefiniteFirst,
        /// Proclitics were taken off.
        Split,
        /// After السيد and the like.
        Address,
        /// After الملك and the like.
        Royal,
        /// After an office.
        Office,
        /// After a profession.
        Profession,
        /// After a word of kinship.
        Kin,
        /// After a title of several persons.
        Plural,
        /// The title has the article.
        DefiniteTitle,
        /// After an office with its field.
        AfterField,
        /// After an office with its field and a comma.
        AfterComma,
        /// After a verb of saying.
        VerbBefore,
        /// After a verb of what persons do.
        ActBefore,
        /// Before one.
        ActAfter,
        /// After a noun that takes a person.
        NounBefore,
        /// Before a verb of saying.
        VerbAfter,
        /// Before أن or a comma and a verb.
        ThatAfter,
        /// Before a colon.
        ColonAfter,
        /// Before a bracket.
        BracketAfter,
        /// Before a comma.
        CommaAfter,
        /// At the paragraph's start.
        Start,
        /// The whole paragraph.
        Alone,
        /// After a preposition that places follow.
        PlaceBefore,
        /// In the list of full names.
        Listed,
        /// In our own table of persons, by the full name.
        Known,
        /// In it by a surname or single name.
        KnownAlone,
        /// In the list of places.
        Place,
        /// Tenths of the first word's occurrences that stand beside names.
        FirstBeside,
        /// Bits of its count as a given name.
        FirstGiven,
        /// Bits of its count in raw text.
        FirstFrequency,
        /// It is in the list of foreign names alone.
        FirstForeign,
        /// Tenths of the last word's occurrences that follow names.
        LastAfter,
        /// Bits of its count as a surname.
        LastSurname,
        /// Bits of its count in raw text.
        LastFrequency,
        /// It is in the list of foreign names alone.
        LastForeign,
        /// After a name and و or a comma.
        NameBefore,
        /// Before و and a name.
        NameAfter,
        /// Before a word that might continue it: a strong name.
        NextStrong,
        /// The same, a name.
        NextName,
        /// The same, a rare or unknown word.
        NextRare,
        /// The same, a weak word.
        NextWeak,
        /// After a word that is a name itself.
        PreviousName,
        /// For each word that is perhaps a common one with proclitics or endings.
        Inflected,
        /// Such a word might continue it.
        NextInflected,
        /// After an adjective with the article (المغربي), where no title stands before.
        AdjectiveBefore,
        /// After من, عن and the like.
        PrepositionBefore,
        /// After كان and the like.
        WasBefore,
        /// After أن, لكن and the like.
        ThatBefore,
        /// Before an office or profession, perhaps after a comma.
        TitleAfter,
        /// Before الذي and the like, perhaps after a comma.
        WhoAfter,
        /// Before a number, after a comma or bracket.
        NumberAfter,
        /// Before a full stop, or at the paragraph's end.
        EndAfter,
        /// Right after a title, and its first word is mostly a name.
        TitledName,
        /// After a verb, and its first word is mostly a name.
        CuedName,
        /// All its words are mostly names.
        AllNames,
        /// None of its words is common.
        NoneCommon,
        /// How foreign the letters of the first word look, from 0 to 10.
        FirstShape,
        /// The same of the last word.
        LastShape,
    }
}

impl Feature {
    /// Notes in `seen` that the feature is there, where it is.
    pub fn mark(self, seen: &mut Seen, is_there: bool) {
        self.count(seen, u8::from(is_there));
    }

    /// Notes in `seen` that the feature is there so many times.
    pub fn count(self, seen: &mut Seen, times: u8) {
        seen.count(self as usize, times);
    }
}
