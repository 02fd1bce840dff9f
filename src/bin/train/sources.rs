//! All texts that are learned from, with what their words weigh: the loss of a step is the mean
//! over the words of its rounds.
//!
//! May import: nothing of ours.

use std::path::Path;

use crate::{
    Failure,
    arguments::Arguments,
    batches::{Source, Taken, WINDOW},
    lexicon::Forms,
    loss::Stakes,
    stream::{Head, Stream},
    texts::{self, Folders, RAW},
};

/// What a word of raw text, of annotated articles, of ANERcorp weighs. Annotations are rarer and
/// surer than labels.
const RAW_STAKES: Stakes = Stakes {
    tag: 1.0,
    proclitics: 0.5,
    anercorp: 0.5,
};
const GOLD_STAKES: Stakes = Stakes {
    tag: 3.0,
    proclitics: 0.6,
    anercorp: 0.0,
};
const ANERCORP_STAKES: Stakes = Stakes {
    tag: 0.0,
    proclitics: 0.0,
    anercorp: 2.0,
};

/// Windows of a batch for each one of annotated articles, and of ANERcorp.
const FOR_EACH_ANNOTATED: usize = 16;

/// The texts that `arguments` name.
pub fn read(arguments: &Arguments, forms: &mut Forms) -> Result<Vec<Source>, Failure> {
    let source = |stream, stakes: Stakes, taken| Source {
        stream,
        stakes: stakes.shared_by(arguments.batch * WINDOW),
        taken,
    };
    let mut sources = Vec::new();
    let Some(shared) = &arguments.shared else {
        let own = own_articles(None, arguments, forms)?;
        return Ok(vec![source(own, GOLD_STAKES, Taken::InRounds(1))]);
    };
    let folders = Folders {
        texts: &shared.join("raw"),
        labels: &arguments.silver,
        anercorp: arguments.anercorp.as_deref(),
    };
    let asked = |name: &str| arguments.raw.is_empty() || arguments.raw.iter().any(|n| n == name);
    for raw in RAW.iter().filter(|raw| asked(raw.name)) {
        let stream = texts::labelled(raw, folders, forms)?;
        sources.push(source(stream, RAW_STAKES, Taken::InRounds(raw.times)));
    }
    let each_step = Taken::EachStep(arguments.batch.div_ceil(FOR_EACH_ANNOTATED));
    let gold = own_articles(Some(&shared.join("gold/train.jsonl")), arguments, forms)?;
    sources.push(source(gold, GOLD_STAKES, each_step));
    let anercorp = by_anercorp(&shared.join("corpora"), forms)?;
    sources.push(source(anercorp, ANERCORP_STAKES, each_step));
    Ok(sources)
}

/// Articles annotated by this project's conventions.
fn own_articles(
    gold: Option<&Path>,
    arguments: &Arguments,
    forms: &mut Forms,
) -> Result<Stream, Failure> {
    let mut all = Stream::default();
    let files = gold
        .into_iter()
        .chain(arguments.articles.iter().map(AsRef::as_ref));
    for file in files {
        all.append(&texts::annotated(file, Head::Own, true, forms)?);
    }
    Ok(all)
}

/// ANERcorp, and AQMAR, whose MISC is something else.
fn by_anercorp(corpora: &Path, forms: &mut Forms) -> Result<Stream, Failure> {
    let anercorp = corpora.join("anercorp/train.conll");
    let mut all = texts::annotated(&anercorp, Head::Anercorp, true, forms)?;
    let aqmar = corpora.join("aqmar/dev.conll");
    all.append(&texts::annotated(&aqmar, Head::Anercorp, false, forms)?);
    Ok(all)
}
