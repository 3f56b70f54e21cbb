import type { Case } from "../../../src/forecast/case/case.ts";
import type { OptionForecast } from "../../../src/forecast/summarise/result.ts";
import { SeriesKey } from "../../charts/axes.tsx";
import { CourseChart, courseText } from "../../charts/course-chart.tsx";
import { useWords } from "../../words/context.ts";
import { intervalOf } from "../../words/numbers.ts";

interface CourseProps {
  options: readonly OptionForecast[];
  asked: Case;
  /** Index of the time that is shown. */
  at: number;
  rough: boolean;
  /** Option whose spread between people is shown. */
  chosen: number;
  onChoose: (option: number) => void;
}

/** The course of the hair under every option, with the spread between people for one of them. */
export function Course({ options, asked, at, rough, chosen, onChoose }: CourseProps) {
  const { m } = useWords();
  const { weeksAfter, expectedSalt } = options[chosen].outcomes[at];
  const [salt, low, high] = [expectedSalt.value, expectedSalt.low, expectedSalt.high].map(Math.round);
  return (
    <>
      <h3>{m.answer.curve}</h3>
      <fieldset class="choice">
        <legend>{m.answer.curveFor}</legend>
        {options.map((option, index) => (
          <label key={option.name}>
            <input type="radio" name="spread" checked={index === chosen} onChange={() => onChoose(index)} />
            <SeriesKey series={index} /> {option.name}
          </label>
        ))}
      </fieldset>
      <figure>
        <CourseChart options={options} chosen={chosen} weeksAfter={weeksAfter} readings={asked.salt} />
        <figcaption>
          {courseText(m, options[chosen], weeksAfter)} {m.answer.bands}{" "}
          {m.answer.expected({ salt, weeks: weeksAfter, interval: intervalOf(rough, { low, high }) })}
        </figcaption>
      </figure>
    </>
  );
}
