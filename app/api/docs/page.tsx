import type { Metadata } from 'next';
import Link from 'next/link';
import { OperationView } from '@/app/_components/api/operation-view';
import styles from '@/app/_components/api/api-docs.module.css';
import page from '@/app/_components/ui/page.module.css';
import { errorsOf } from '@/lib/api/document';
import { ERRORS, OPERATIONS } from '@/lib/api/operations';
import type { Operation } from '@/lib/api/operations';
import { API_ROOT } from '@/lib/api/schemas';
import { env } from '@/lib/env';

export const metadata: Metadata = { title: 'HTTP API', description: 'Challenges, submissions and verdicts for programs.' };

const example = (root: string): string => `curl ${root}/submissions \\
  -H "Authorization: Bearer $LEAKLAB_TOKEN" \\
  -H "Idempotency-Key: ann-events-1" \\
  --json "$(jq -n --rawfile answer events.py '{challenge: "listener-list", $answer}')"`;

export default function ApiDocsPage() {
  return (
    <main id="content" className={page.page}>
      <header className={page.head}>
        <p className="eyebrow">For programs</p>
        <h1>HTTP API</h1>
        <p className={page.lead}>
          Everything lies under <code>{API_ROOT}</code>. The <a href={`${API_ROOT}/openapi.json`}>OpenAPI document</a> says the same to
          programs, and the tests hold every answer to it. Tokens are made <Link href="/account">on your account page</Link>.
        </p>
      </header>
      <section className={styles.section} aria-labelledby="example">
        <h2 id="example">An example</h2>
        <pre className={styles.code}>{example(`${env.baseUrl}${API_ROOT}`)}</pre>
        <p>
          The answer is there when the request ends: with the verdict, and in it each criterion and its message. With an idempotency key the
          same request can be sent again without being graded twice.
        </p>
      </section>
      <section className={styles.section} aria-labelledby="operations">
        <h2 id="operations">What there is</h2>
        {Object.values<Operation>(OPERATIONS).map((operation) => (
          <OperationView
            key={operation.id} method={operation.method} path={API_ROOT + operation.path} summary={operation.summary}
            description={operation.description} needs={operation.scope ?? (operation.needsToken ? 'a token' : null)}
            takesKey={operation.takesKey} status={operation.status} answer={operation.answerText} errors={errorsOf(operation)}
          />
        ))}
      </section>
      <section className={styles.section} aria-labelledby="errors">
        <h2 id="errors">Errors</h2>
        <p>
          An error is <code>application/problem+json</code>: what is wrong (<code>detail</code>), where (<code>errors</code>), what to do
          (<code>remedy</code>).
        </p>
        <dl className={styles.errors}>
          {Object.entries(ERRORS).map(([code, { status, title, remedy }]) => (
            <div key={code} id={code}><dt><code>{code}</code> {status}</dt><dd>{title}. {remedy}</dd></div>
          ))}
        </dl>
      </section>
    </main>
  );
}
