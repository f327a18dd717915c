import { Card } from '~/ui/card'
import { Section } from '~/ui/section'

const FORMULA =
  '<math display="block"><msub><mi>Q</mi><mn>2</mn></msub><mo>=</mo><msub><mi>Q</mi><mn>1</mn></msub><mo>⋅</mo><mfrac><mrow><mi>a</mi><mo>+</mo><mi>c</mi></mrow><mrow><mi>a</mi><mo>+</mo><mi>d</mi></mrow></mfrac></math>'

export function ReadingSpecimen() {
  return (
    <Section title="Lesson text" description="What authors write, set for long reading.">
      <Card>
        <div className="reading">
          <h2>Before you turn the key</h2>
          <p>
            A forklift weighs about three times as much as a car, and{' '}
            <strong>its brakes work on the front wheels only</strong>. Walk around it once. You are
            looking for what was not there yesterday; see <a href="#checklist">the checklist</a>.
          </p>
          <ul>
            <li>Oil or water on the floor beneath the mast</li>
            <li>Forks that are bent, cracked or not at the same height</li>
          </ul>
          <aside className="callout callout-warning">
            <p className="callout-label">Do not drive a truck that failed a check</p>
            <p>Take out the key, hang the red tag on the wheel and tell your supervisor.</p>
          </aside>
          <h3>How much may it lift?</h3>
          <p>
            The load moment is <code>weight × distance</code>. Beyond the rated centre the capacity
            is
          </p>
          <div dangerouslySetInnerHTML={{ __html: FORMULA }} />
          <div className="table-scroll" tabIndex={0} role="group" aria-label="Capacity by height">
            <table>
              <thead>
                <tr>
                  <th scope="col">Lift height</th>
                  <th scope="col">Load centre 500 mm</th>
                  <th scope="col">Load centre 700 mm</th>
                </tr>
              </thead>
              <tbody>
                <tr>
                  <th scope="row">3 m</th>
                  <td>2,500 kg</td>
                  <td>2,050 kg</td>
                </tr>
                <tr>
                  <th scope="row">5 m</th>
                  <td>1,900 kg</td>
                  <td>1,560 kg</td>
                </tr>
              </tbody>
            </table>
          </div>
          <blockquote>
            <p>Slow is smooth, and smooth is fast.</p>
          </blockquote>
          <pre tabIndex={0}>
            <code className="hljs">
              <span className="hljs-comment">// Points left after the penalty</span>
              {'\n'}
              <span className="hljs-keyword">function</span>{' '}
              <span className="hljs-title">capacity</span>(
              <span className="hljs-params">rated</span>) {'{\n  '}
              <span className="hljs-keyword">return</span> rated *{' '}
              <span className="hljs-number">0.82</span> +{' '}
              <span className="hljs-string">&apos; kg&apos;</span>
              {'\n}'}
            </code>
          </pre>
        </div>
      </Card>
    </Section>
  )
}
