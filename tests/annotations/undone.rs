//! Undo and redo: whatever was done, undoing it gives back exactly the state before.

use proptest::prelude::{any, prop, prop_assert_eq, proptest};
use warraq::{
    annotation::{
        Act, Annotations, Color, Entry, Finder, Mark, Step, Subject, Target, apply, apply_with,
        marks, taken,
    },
    document::Document,
    entity::{EntityId, EntityType, Extraction},
};

use super::{acts, article};

pub const ARTICLE: &str = "التقى [ناصر بوريطة]PER#a وفد [الاتحاد الأوروبي]ORG#b في [الرباط]LOC#c.
وقال [بوريطة]PER#a إن [المغرب]LOC#d و[المغربية]NORP#d شأن، وعاد [جوزيب بوريل]PER#e إلى [بروكسل]LOC#f.
وفي [الرباط]LOC#c شكر [بوريل]PER#g الوزير يوم [الخميس]DATE#h، وفي بروكسل كذلك.";

/// All that a reader sees of what he did.
pub type State = (Extraction, Vec<Mark>);

fn state(document: &Document, found: &Extraction, annotations: &Annotations) -> State {
    let finder = Finder::new(document);
    (
        apply_with(found, annotations, &finder),
        marks(annotations, &finder),
    )
}

/// An act on what there is now, picked by four numbers.
pub fn act(document: &Document, state: &State, picks: [u8; 4]) -> Option<Act> {
    let (extraction, marks) = state;
    let of = |pick: u8, count: usize| (count > 0).then(|| usize::from(pick) % count);
    let row = |pick: u8| {
        let mention = &extraction.mentions[of(pick, extraction.mentions.len())?];
        Subject::of(document, extraction, mention.entity, mention.kind)
    };
    let words: Vec<_> = warraq::text::tokens(&document.text);
    let place = |pick: u8| {
        let first = of(pick, words.len())?;
        let last = (first + usize::from(picks[3] % 3)).min(words.len() - 1);
        let span = warraq::text::Span::new(words[first].span.start, words[last].span.end);
        Some(Target::of(document, span))
    };
    let kind = EntityType::ALL[usize::from(picks[2]) % 9];
    let name = format!("اسم {}", picks[2]);
    Some(match picks[0] % 13 {
        0 => Act::Merge {
            what: vec![row(picks[1])?, row(picks[3])?],
            into: row(picks[2])?,
        },
        1 => {
            let of = row(picks[1])?;
            let entity = extraction
                .entities
                .iter()
                .find(|entity| entity.name == of.name)?;
            let variant = entity.aliases.first().unwrap_or(&entity.name).clone();
            Act::Split { of, variant }
        }
        2 => Act::Rename {
            what: row(picks[1])?,
            name,
        },
        3 => Act::Retype {
            what: vec![row(picks[1])?],
            kind,
        },
        4 => Act::Reject {
            what: vec![row(picks[1])?],
        },
        5 => Act::RejectMention {
            target: place(picks[1])?,
        },
        6 => Act::Add {
            target: place(picks[1])?,
            kind,
            everywhere: picks[2].is_multiple_of(2),
        },
        7 => Act::Resize {
            target: place(picks[1])?,
            to: place(picks[2])?,
        },
        8 => Act::Latin {
            what: row(picks[1])?,
            latin: name,
        },
        9 => Act::Highlight {
            target: place(picks[1])?,
            color: Color::Pink,
            note: name,
        },
        10 => Act::EditMark {
            mark: marks.get(of(picks[1], marks.len())?)?.id,
            color: Some(Color::Blue),
            note: Some(name),
        },
        // What a file says in which another act was done.
        11 => {
            let inner = act(
                document,
                state,
                [picks[1] % 9, picks[2], picks[3], picks[1]],
            )?;
            let wanted = apply(extraction, &acts([inner]), document);
            taken(document, extraction, &wanted, picks[3].is_multiple_of(2))?
        }
        _ => Act::RemoveMark {
            mark: marks.get(of(picks[1], marks.len())?)?.id,
        },
    })
}

proptest! {
    #[test]
    fn undo_and_redo_return_exactly_the_states_that_were(
        steps in prop::collection::vec(any::<(u8, [u8; 4])>(), 1..40)
    ) {
        let (document, found) = article(ARTICLE);
        let mut annotations = Annotations::default();
        // The states that undoing goes back through, and those that redoing returns to.
        let mut past = vec![state(&document, &found, &annotations)];
        let mut future: Vec<State> = Vec::new();
        for (what, picks) in steps {
            let entry = match what % 4 {
                0 => annotations.undo(),
                1 => annotations.redo(),
                _ => act(&document, past.last().unwrap(), picks).map(|act| Entry::new(Step::Do(act))),
            };
            let Some(entry) = entry else {
                prop_assert_eq!(what % 4 == 0, past.len() == 1 && what % 4 == 0);
                continue;
            };
            let step = entry.step.clone();
            annotations.take(entry);
            let now = state(&document, &found, &annotations);
            match step {
                Step::Do(_) => {
                    past.push(now);
                    future.clear();
                }
                Step::Undo(_) => {
                    future.push(past.pop().unwrap());
                    prop_assert_eq!(past.last().unwrap(), &now);
                }
                Step::Redo(_) => {
                    prop_assert_eq!(&future.pop().unwrap(), &now);
                    past.push(now);
                }
            }
        }
        while let Some(entry) = annotations.undo() {
            annotations.take(entry);
            past.pop();
            prop_assert_eq!(past.last().unwrap(), &state(&document, &found, &annotations));
        }
        prop_assert_eq!(past.len(), 1);
        prop_assert_eq!(&past[0].0, &found);
    }

    #[test]
    fn a_corrected_extraction_is_as_sound_as_any(
        picks in prop::collection::vec(any::<[u8; 4]>(), 1..12)
    ) {
        let (document, found) = article(ARTICLE);
        let mut annotations = Annotations::default();
        for pick in picks {
            let now = state(&document, &found, &annotations);
            if let Some(act) = act(&document, &now, pick) {
                annotations.take(Entry::new(Step::Do(act)));
            }
        }
        let (corrected, _) = state(&document, &found, &annotations);
        let mut end = 0;
        for mention in &corrected.mentions {
            prop_assert_eq!(mention.span.start.max(end), mention.span.start);
            prop_assert_eq!(mention.span.is_empty(), false);
            end = mention.span.end;
        }
        for (number, entity) in corrected.entities.iter().enumerate() {
            let own = |index: &usize| corrected.mentions[*index].entity == EntityId(number as u32);
            prop_assert_eq!(entity.mentions.is_empty(), false);
            prop_assert_eq!(entity.mentions.iter().all(own), true);
            prop_assert_eq!(entity.name.is_empty(), false);
        }
    }
}
