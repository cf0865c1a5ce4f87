import type { ASTVisitor, DocumentNode, ValidationContext, ValidationRule } from 'graphql';
import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../domain/error-code.ts';
import type { DocumentLimits } from './limits.ts';
import { limitWords } from './limits.ts';
import { measure } from './measure.ts';

const CODE: ErrorCode = 'QUERY_TOO_COMPLEX';

/**
 * Refuses documents that hold more than is allowed, with one error for each thing that they hold too much of. The rest
 * of validation then gets an empty document: some of its rules take time that grows with the square of what they see.
 */
export function withinLimits(limits: DocumentLimits): ValidationRule {
  return (context: ValidationContext): ASTVisitor => ({
    Document: {
      enter(document): DocumentNode | undefined {
        const held = measure(document);
        const names = (Object.keys(limitWords) as (keyof DocumentLimits)[]).filter(
          (name) => held[name] > limits[name],
        );
        if (names.length === 0) return undefined;
        for (const name of names) {
          context.reportError(
            new GraphQLError(
              `The document has ${held[name]} ${limitWords[name]}; at most ${limits[name]} are allowed.`,
              { extensions: { code: CODE } },
            ),
          );
        }
        return { ...document, definitions: [] };
      },
    },
  });
}
