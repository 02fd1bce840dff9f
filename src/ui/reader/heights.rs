//! The heights of all blocks, estimated or exact, with their sums: a Fenwick tree, so that a
//! corrected height and a search by position both cost a logarithm.
//!
//! May import: nothing of ours.

/// Heights of a column of blocks, in pixels.
#[derive(Clone, Debug, Default)]
pub struct Heights {
    heights: Vec<f32>,
    /// Fenwick tree over `heights` (P. Fenwick, 1994), 1-based, in double precision: a document
    /// of 100 MB is some ten million pixels high.
    sums: Vec<f64>,
}

impl Heights {
    /// The column of those heights.
    pub fn new(heights: Vec<f32>) -> Self {
        let mut sums = vec![0.0; heights.len() + 1];
        for (index, height) in heights.iter().enumerate() {
            sums[index + 1] += f64::from(*height);
            let parent = index + 1 + lowest_bit(index + 1);
            if parent < sums.len() {
                sums[parent] += sums[index + 1];
            }
        }
        Self { heights, sums }
    }

    /// How many blocks there are.
    pub fn len(&self) -> usize {
        self.heights.len()
    }

    /// The height of block `index`.
    pub fn get(&self, index: usize) -> f32 {
        self.heights[index]
    }

    /// Corrects the height of block `index`.
    pub fn set(&mut self, index: usize, height: f32) {
        let change = f64::from(height) - f64::from(self.heights[index]);
        if change != 0.0 {
            self.heights[index] = height;
            let mut node = index + 1;
            while node < self.sums.len() {
                self.sums[node] += change;
                node += lowest_bit(node);
            }
        }
    }

    /// The height of all blocks before block `index`.
    pub fn before(&self, index: usize) -> f64 {
        let mut node = index.min(self.len());
        let mut sum = 0.0;
        while node > 0 {
            sum += self.sums[node];
            node -= lowest_bit(node);
        }
        sum
    }

    /// The height of all blocks.
    pub fn total(&self) -> f64 {
        self.before(self.len())
    }

    /// The block at `position` from the top, and how far into it that is.
    pub fn at(&self, position: f64) -> (usize, f64) {
        let mut index = 0;
        let mut rest = position.max(0.0);
        let mut step = self.len().next_power_of_two();
        while step > 0 {
            if index + step < self.sums.len() && self.sums[index + step] <= rest {
                index += step;
                rest -= self.sums[index];
            }
            step /= 2;
        }
        if index < self.len() {
            (index, rest)
        } else {
            (self.len().saturating_sub(1), 0.0)
        }
    }
}

const fn lowest_bit(number: usize) -> usize {
    number & number.wrapping_neg()
}

#[cfg(test)]
mod tests {
    use super::Heights;

    #[test]
    fn a_corrected_height_moves_what_is_below_it_and_nothing_above() {
        let mut heights = Heights::new(vec![10.0, 20.0, 30.0, 40.0, 50.0]);
        assert_eq!(heights.before(3), 60.0);
        heights.set(1, 25.0);
        assert_eq!(
            (heights.before(1), heights.before(3), heights.total()),
            (10.0, 65.0, 155.0)
        );
    }

    #[test]
    fn a_position_is_found_in_its_block() {
        let heights = Heights::new(vec![10.0, 0.0, 20.0, 30.0]);
        assert_eq!(heights.at(0.0), (0, 0.0));
        assert_eq!(heights.at(10.0), (2, 0.0));
        assert_eq!(heights.at(29.5), (2, 19.5));
        assert_eq!(heights.at(1e9), (3, 0.0));
    }
}
