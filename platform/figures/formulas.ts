/** Formulas of figures, by which the fields `explain` derive them. */

/** Figure, its formula, and the other figures of the same object that it is computed from. */
type Formula<Name extends string> = readonly [figure: Name, formula: string, ...inputs: Name[]];

export type FormulasOf<Figures> = readonly Formula<keyof Figures & string>[];

/** Derivation of a figure; inputs that are no numbers, or are withheld, are null. */
interface Derivation {
  readonly figure: string;
  readonly formula: string;
  readonly inputs: Readonly<Record<string, number | null>>;
}

/** Derives a figure of an object by its formula; null for a name that is none. */
export function deriveFigure<Figures>(
  formulas: FormulasOf<Figures>,
  figures: object,
  name: string,
): Derivation | null {
  const found = formulas.find(([figure]) => figure === name);
  if (!found) return null;
  const [figure, formula, ...inputs] = found;
  return {
    figure,
    formula,
    inputs: Object.fromEntries(
      inputs.map((input) => {
        const value: unknown = Reflect.get(figures, input);
        return [input, typeof value === 'number' ? value : null];
      }),
    ),
  };
}

/**
 * Explains figures that are computed from rows when they are asked for, or were when they were recorded: no event is
 * behind them that could be late.
 */
export function explainRows<Figures>(formulas: FormulasOf<Figures>) {
  return (figures: object, args: { readonly figure: string }) => {
    const derivation = deriveFigure(formulas, figures, args.figure);
    return (
      derivation && {
        ...derivation,
        rowsCounted: null,
        source: 'ROWS' as const,
        asOf: null,
        lateEvents: null,
      }
    );
  };
}
