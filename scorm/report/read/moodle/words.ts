const listed = (words: string): readonly string[] => words.split('|');

/** What Moodle's language packs call the columns of one interaction, before its number. In lower case. */
export const columnWords: Readonly<Record<'id' | 'response' | 'right' | 'result', readonly string[]>> = {
  id: listed(
    'question|vraag|frage|fragen|pregunta|domanda|pergunta|questão|fråga|ερώτηση|вопрос|問題|问题|سؤال|' +
      'pytanie|spørgsmål|spørsmål|kysymys|otázka|kérdés|întrebare|soru|galdera|питання|שאלה|въпрос|pitanje|' +
      'vprašanje|klausimas|küsimus|jautājums|문제|질문',
  ),
  response: listed(
    'response|antwoord|respons|reactie|antwort|antworten|réponse|respuesta|risposta data|risposta|' +
      'resposta|svar|απάντηση|ответ|解答|回答|الإجابة|إجابة|odpowiedź|besvarelse|vastaus|odpověď|válasz|' +
      'răspuns|yanıt|cevap|erantzuna|відповідь|תשובה|отговор|odgovor|atsakymas|vastus|응답',
  ),
  right: listed(
    'right answer|juist antwoord|juiste antwoord|richtige antwort|richtige antworten|réponse correcte|' +
      'respuesta correcta|risposta corretta|resposta correta|resposta correcta|resposta certa|rätt svar|' +
      'σωστή απάντηση|правильный ответ|正解|正确的答案|prawidłowa odpowiedź|rigtigt svar|riktig svar',
  ),
  result: listed(
    'result|resultaat|reslutaat|ergebnis|résultat|resultado|risultato|resultat|αποτέλεσμα|результат|結果|' +
      '结果|wynik|tulos|výsledek|eredmény|rezultat|sonuç|emaitza',
  ),
};

/** What Moodle calls what someone is known by, most telling first. In lower case, letters and digits alone. */
export const identityWords: readonly string[] = listed(
  'idnumber|idnummer|nummerid|numérodidentification|númerodeid|númerodeidentificação|' +
    'númerodeidentificación|codiceidentificativo|idnumero|numeroid|númeroid|idnúmero|' +
    'numeridentyfikacyjny|идентификационныйномер|индивидуальныйномер|αριθμόςταυτότητας|idナンバー|id号|' +
    'رقمالهوية|númerodid|numărdeidentificare|username|gebruikersnaam|anmeldename|nomdutilisateur|' +
    'nombredeusuario|nomedeutilizador|nomedeusuário|användarnamn|emailaddress|emailadres|emailadresse|' +
    'adressedecourriel|adressecourriel|adreçaelectrònica|direccióndecorreo|correoelectrónico|' +
    'indirizzoemail|endereçodeemail|epostadress',
);

/** The states of an attempt, and what Moodle's language packs call each. In lower case. */
const states: Readonly<Record<string, readonly string[]>> = {
  completed: listed('volledig|voltooid|abgeschlossen|beendet|terminé|finalizado|completado|completato|completo'),
  failed: listed('mislukt|fehlgeschlagen|nicht bestanden|échec|fallito|reprovado'),
  incomplete: listed('onvolledig|unvollständig|incomplet|incompleto|incompleta'),
  'not attempted': listed(
    'niet geprobeerd|nicht begonnen|non tenté|no se ha intentado|non tentato|inget försök|' +
      'ei yritetty|не приступал|non intentada|未試行',
  ),
  browsed: listed('voorgeproefd|durchsucht|consulté|navegado'),
  passed: listed('bestanden|réussi|pasado|aprobado|superato|aprovado'),
};

/** SCORM's word for each of them. */
export const statusWords: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(states).flatMap(([state, words]) => words.map((word) => [word, state])),
);
