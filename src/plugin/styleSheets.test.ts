import { describe, expect, it } from 'vitest';
import { styleSheetOf } from './styleSheets';

describe('the style sheet of a module', () => {
  it('is the common one for the frame and for parts', () => {
    for (const file of [
      'css/base.css',
      'theme/Navbar/styles.module.css',
      'widgets/parts/Strip.module.css',
    ])
      expect(styleSheetOf(`/site/src/${file}`)).toBe('styles');
  });

  it('is its own for a widget, and one for all that a runbook needs', () => {
    expect(styleSheetOf('/site/src/widgets/Scorecard/panel.module.css')).toBe('styles-scorecard');
    expect(styleSheetOf('C:\\site\\src\\widgets\\RunStep\\styles.module.css')).toBe(
      'styles-runbook',
    );
    expect(styleSheetOf('/site/src/widgets/Variables/styles.module.css')).toBe('styles-runbook');
  });

  it('is one of its own for parts that few pages have', () => {
    expect(styleSheetOf('/site/src/widgets/parts/measured/measured.module.css')).toBe(
      'styles-measured',
    );
    expect(styleSheetOf('/site/src/theme/BlogPostPage/styles.module.css')).toBe('styles-blog');
  });

  it('parts one statement from the rest of the assessment', () => {
    expect(styleSheetOf('/site/src/widgets/Assessment/statement.module.css')).toBe(
      'styles-criterion',
    );
    expect(styleSheetOf('/site/src/widgets/Assessment/people/people.module.css')).toBe(
      'styles-assessment',
    );
  });
});
