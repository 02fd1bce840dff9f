//! Whether confidence is the share that is right: a table by tenths, and the curves that make it so
//! (isotonic regression by pooling adjacent violators: Ayer et al. 1955).
//!
//! May import: `entity`, `extract`.

use std::{collections::BTreeMap, fmt};

use crate::{entity::EntityType, extract::Class};

/// One mention that was given: what was said of it, and whether it is right.
#[derive(Clone, Copy, Debug)]
pub struct Judged {
    /// Its type.
    pub kind: EntityType,
    /// Its evidence.
    pub class: Class,
    /// Its confidence.
    pub said: f32,
    /// Whether the annotation has it, span and type.
    pub is_right: bool,
}

/// Mentions by tenths of confidence.
pub struct Reliability<'j>(pub &'j [Judged]);

impl fmt::Display for Reliability<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "confidence  said  right  mentions")?;
        let tenths = (0..10).map(|tenth| (tenth as f32 / 10.0, (tenth + 1) as f32 / 10.0));
        for (from, until) in tenths {
            let within = |said: f32| said >= from && (said < until || until >= 1.0);
            self.line(f, &format!("{from:.1} - {until:.1}"), &within)?;
        }
        self.line(f, "0.8 and up", &|said| said >= 0.8)?;
        self.line(f, "all", &|_| true)
    }
}

impl Reliability<'_> {
    fn line(
        &self,
        f: &mut fmt::Formatter<'_>,
        name: &str,
        within: &dyn Fn(f32) -> bool,
    ) -> fmt::Result {
        let here: Vec<&Judged> = self.0.iter().filter(|it| within(it.said)).collect();
        let count = here.len() as f64;
        if here.is_empty() {
            return Ok(());
        }
        let said = here.iter().map(|it| f64::from(it.said)).sum::<f64>() / count;
        let right = here.iter().filter(|it| it.is_right).count() as f64 / count;
        writeln!(f, "{name:<11} {said:.3}  {right:.3}  {:>8}", here.len())
    }
}

/// Mentions that a point of a curve must stand for.
const LEAST: f64 = 20.0;

/// The rows of `assets/tables/confidence.tsv` by these mentions: a curve for each type of value,
/// and for names one a class of evidence (`*`).
pub fn curves(judged: &[Judged]) -> Vec<String> {
    let mut groups: BTreeMap<(&str, &str), Vec<Judged>> = BTreeMap::new();
    for it in judged {
        let kind = match it.kind.has_value() {
            true => it.kind.code(),
            false => "*",
        };
        groups.entry((kind, it.class.name())).or_default().push(*it);
    }
    let mut rows = Vec::new();
    for ((kind, class), group) in &mut groups {
        group.sort_by(|a, b| a.said.total_cmp(&b.said));
        for (said, share) in isotonic(group) {
            rows.push(format!("{kind}\t{class}\t{said:.3}\t{share:.3}"));
        }
    }
    rows.sort();
    rows.dedup_by_key(|row| row.rsplit_once('\t').map(|(key, _)| key.to_owned()));
    rows
}

/// A pool of mentions: how many, the sum of what was said, how many are right.
#[derive(Clone, Copy)]
struct Pool {
    count: f64,
    said: f64,
    right: f64,
}

impl Pool {
    /// The share that is right, one right and one wrong added (Laplace).
    fn share(self) -> f64 {
        (self.right + 1.0) / (self.count + 2.0)
    }
}

/// The rising line that is nearest to what is right, as points; `sorted` by what was said.
fn isotonic(sorted: &[Judged]) -> Vec<(f64, f64)> {
    let mut pools: Vec<Pool> = Vec::new();
    for it in sorted {
        pools.push(Pool {
            count: 1.0,
            said: f64::from(it.said),
            right: f64::from(u8::from(it.is_right)),
        });
        while let [.., before, last] = pools[..]
            && (before.count < LEAST || before.share() >= last.share() && last.count >= LEAST)
        {
            pools.pop();
            pools.pop();
            pools.push(Pool {
                count: before.count + last.count,
                said: before.said + last.said,
                right: before.right + last.right,
            });
        }
    }
    // What is left over at the end joins the pool before it, and falls are levelled.
    while let [.., before, last] = pools[..]
        && (last.count < LEAST || before.share() > last.share())
    {
        pools.truncate(pools.len() - 2);
        pools.push(Pool {
            count: before.count + last.count,
            said: before.said + last.said,
            right: before.right + last.right,
        });
    }
    pools
        .iter()
        .map(|pool| (pool.said / pool.count, pool.share()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(said: f32, is_right: bool) -> Judged {
        Judged {
            kind: EntityType::Person,
            class: Class::Model,
            said,
            is_right,
        }
    }

    #[test]
    fn the_line_rises_whatever_the_mentions_do() {
        let mentions: Vec<Judged> = (0..400)
            .map(|i| judged(i as f32 / 400.0, (i * 7919) % 400 < i || i % 90 == 0))
            .collect();
        let line = isotonic(&mentions);
        assert!(line.len() > 2);
        assert!(
            line.windows(2)
                .all(|pair| pair[0].0 < pair[1].0 && pair[0].1 <= pair[1].1)
        );
    }
}
