/** What dropped files leave open, each once for its column and value, with what may be answered. */
import { formatIssues, type Issue } from "didoi";
import { useState } from "preact/hooks";
import { useSpeech } from "../words/words.js";

interface Props {
  readonly questions: readonly Issue[];
  readonly answer: (answers: Readonly<Record<string, string>>) => Promise<void>;
}

type Answers = Readonly<Record<string, string>>;

export function Questions({ questions, answer }: Props) {
  const { say, format } = useSpeech();
  const [answers, setAnswers] = useState<Answers>({});
  if (questions.length === 0) return null;
  const keys = questions.flatMap(({ question }) => (question === undefined ? [] : [question.key]));
  const open = keys.filter((key) => (answers[key] ?? "").trim() === "").length;
  const put = (event: Event): void => {
    event.preventDefault();
    const given = Object.entries(answers).filter(([, text]) => text.trim() !== "");
    setAnswers({});
    void answer(Object.fromEntries(given));
  };
  return (
    <form class="questions" aria-labelledby="questions" onSubmit={put}>
      <h2 id="questions">{say.questions.title}</h2>
      <p class="note">{say.questions.lead}</p>
      <ol>
        {questions.map((issue) => (
          <Question
            key={issue.question?.key}
            {...{ issue }}
            value={answers[issue.question?.key ?? ""] ?? ""}
            set={(key, text) => setAnswers({ ...answers, [key]: text })}
          />
        ))}
      </ol>
      <p class="buttons">
        <button type="submit" disabled={open === keys.length}>
          {say.questions.go}
        </button>
        <span class="note" role="status">
          {open === 0 ? "" : say.questions.open(format(open, 0))}
        </span>
      </p>
    </form>
  );
}

/** In place of one of the options: something else is typed. */
const other = "\n";

interface One {
  readonly issue: Issue;
  readonly value: string;
  readonly set: (key: string, text: string) => void;
}

function Question({ issue, value, set }: One) {
  const { say, language } = useSpeech();
  const [isTyped, setTyped] = useState(false);
  const { question } = issue;
  if (question === undefined) return null;
  const { key, options } = question;
  const choose = (chosen: string): void => {
    setTyped(chosen === other);
    set(key, chosen === other ? "" : chosen);
  };
  return (
    <li>
      <p>{formatIssues([issue], language)[0]}</p>
      <p class="buttons">
        <select
          aria-label={say.questions.answerTo(key)}
          value={isTyped ? other : value}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="">{say.questions.choose}</option>
          {options.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
          <option value={other}>{say.questions.other}</option>
        </select>
        {isTyped ? (
          <input
            type="search"
            aria-label={say.questions.typed(key)}
            value={value}
            onInput={(event) => set(key, event.currentTarget.value)}
          />
        ) : null}
      </p>
    </li>
  );
}
